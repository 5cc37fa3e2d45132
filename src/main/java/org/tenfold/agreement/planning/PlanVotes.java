package org.tenfold.agreement.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.table.VoteTable;
import org.tenfold.error.InvalidInput;
import org.tenfold.statistics.planning.SeenClip;
import org.tenfold.statistics.planning.SeenVotes;
import org.tenfold.truth.Votes;

/** Votes that there are, as a plan learns from them. */
public final class PlanVotes {
  private PlanVotes() {}

  /**
   * @param votes of the source; empty where it has counts only
   * @throws InvalidInput when there are too few
   */
  static SeenVotes of(int labels, List<JudgedClip> clips, List<SourceVote> votes) {
    Map<Integer, List<SourceVote>> byClip = new HashMap<>();
    votes.forEach(vote -> byClip.computeIfAbsent(vote.clip(), any -> new ArrayList<>()).add(vote));
    Map<String, Integer> people = new HashMap<>();
    Map<String, Long> movies = new HashMap<>();
    List<SeenClip> seen = new ArrayList<>();
    for (JudgedClip clip : clips) {
      long movie = number(movies, clip.cluster());
      List<SourceVote> own = byClip.getOrDefault(clip.number(), List.of());
      seen.add(
          votes.isEmpty()
              ? SeenClip.counted(movie, clip.votes().toArray())
              : new SeenClip(
                  movie,
                  own.stream().mapToInt(vote -> vote.emotion().index()).toArray(),
                  own.stream()
                      .mapToInt(
                          vote ->
                              people.computeIfAbsent(vote.annotator().key(), any -> people.size()))
                      .toArray()));
    }
    return of(labels, seen);
  }

  private static long number(Map<String, Long> numbers, String name) {
    return numbers.computeIfAbsent(name, any -> (long) numbers.size());
  }

  /**
   * The votes in a file.
   *
   * @throws InvalidInput when there are too few
   */
  public static SeenVotes of(VoteTable table) {
    int[][] counts = table.counts();
    long[] clusters = table.clusters();
    List<SeenClip> clips =
        table
            .singleVotes()
            .map(votes -> clips(votes, clusters))
            .orElseGet(
                () ->
                    IntStream.range(0, counts.length)
                        .mapToObj(item -> SeenClip.counted(clusters[item], counts[item]))
                        .toList());
    return of(table.categories().size(), clips);
  }

  private static List<SeenClip> clips(Votes votes, long[] clusters) {
    List<List<Integer>> byItem = new ArrayList<>();
    votes.items().forEach(item -> byItem.add(new ArrayList<>()));
    for (int vote = 0; vote < votes.size(); vote++) {
      byItem.get(votes.item(vote)).add(vote);
    }
    return IntStream.range(0, clusters.length)
        .mapToObj(
            item ->
                new SeenClip(
                    clusters[item],
                    byItem.get(item).stream().mapToInt(votes::label).toArray(),
                    byItem.get(item).stream().mapToInt(votes::annotator).toArray()))
        .toList();
  }

  private static SeenVotes of(int labels, List<SeenClip> clips) {
    if (!SeenVotes.canBe(labels, clips)) {
      throw new InvalidInput("agreement.plan-few-votes");
    }
    return SeenVotes.of(labels, clips);
  }
}
