package org.tenfold.agreement;

import java.time.Instant;
import java.util.List;

/**
 * What a source's votes are at one moment. Immutable.
 *
 * @param revision another number whenever clips or votes differ; no two states bear the same one
 * @param since when this state was first seen
 * @param clips by number
 */
public record VotesNow(VoteSource source, long revision, Instant since, List<JudgedClip> clips) {}
