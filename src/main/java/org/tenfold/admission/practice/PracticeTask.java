package org.tenfold.admission.practice;

import org.tenfold.clip.ClipId;

/**
 * The clip to judge now in a round.
 *
 * @param attempt which time this person goes through the round, from 1
 * @param seconds length of the clip
 * @param number which of the round's clips it is, from 1
 * @param of how many there are
 */
public record PracticeTask(
    Round round, int attempt, ClipId clip, double seconds, int number, int of) {}
