package org.tenfold.agreement.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;

/**
 * What people voted in the last days, and what they can still vote.
 *
 * @param daily [days, people]: days of 24 hours that end now, no more than there are since the
 *     first vote; people who voted in them
 * @param room clips that still need a vote and that each person has not judged
 */
record VoteDays(int[][] daily, long[] room) {
  private static final long DAY = Duration.ofDays(1).toMillis();

  /**
   * @param votesPerClip of a finished clip
   */
  static VoteDays of(
      List<SourceVote> votes, List<JudgedClip> clips, int votesPerClip, Instant now) {
    Map<String, Integer> people = new LinkedHashMap<>();
    Map<String, Set<Integer>> judged = new HashMap<>();
    Set<Integer> open =
        clips.stream()
            .filter(clip -> clip.votes().total() < votesPerClip)
            .map(JudgedClip::number)
            .collect(Collectors.toSet());
    int days = 0;
    for (SourceVote vote : votes) {
      String who = vote.annotator().key();
      int ago = ago(vote, now);
      days = Math.max(days, Math.min(ago + 1, Forecast.WINDOW));
      if (ago < Forecast.WINDOW) {
        people.putIfAbsent(who, people.size());
      }
      if (open.contains(vote.clip())) {
        judged.computeIfAbsent(who, any -> new HashSet<>()).add(vote.clip());
      }
    }
    int[][] daily = new int[days][people.size()];
    for (SourceVote vote : votes) {
      int ago = ago(vote, now);
      if (ago < days) {
        daily[ago][people.getOrDefault(vote.annotator().key(), 0)]++;
      }
    }
    long[] room =
        people.keySet().stream()
            .mapToLong(who -> open.size() - judged.getOrDefault(who, Set.of()).size())
            .toArray();
    return new VoteDays(daily, room);
  }

  /** 0 for the last 24 hours. */
  private static int ago(SourceVote vote, Instant now) {
    return vote.at()
        .map(at -> (int) Math.min(Math.max(0, Duration.between(at, now).toMillis()) / DAY, 99_999))
        .orElse(99_999);
  }
}
