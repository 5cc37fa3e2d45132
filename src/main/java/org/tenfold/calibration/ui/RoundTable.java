package org.tenfold.calibration.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.calibration.CalibrationRound;
import org.tenfold.calibration.result.Phase;
import org.tenfold.calibration.result.RoundVotes;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.movie.MovieId;
import org.tenfold.statistics.agreement.FleissKappa;
import org.tenfold.web.PageLabels;

/**
 * A round's clips as the rows of a file: what all said before and after, and who said what nowhere.
 */
final class RoundTable {
  private RoundTable() {}

  static ChartData of(CalibrationRound round, RoundVotes votes) {
    List<String> columns = new ArrayList<>(List.of("number", "movie"));
    for (String when : List.of("before", "after")) {
      PageLabels.all().forEach(label -> columns.add(when + "_" + PageLabels.set().word(label)));
      columns.add(when + "_votes");
      columns.add(when + "_P_i");
    }
    columns.add("changed");
    return new ChartData(columns, round.clips().stream().map(clip -> cells(clip, votes)).toList());
  }

  private static List<String> cells(Clip clip, RoundVotes votes) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(clip.number()));
    cells.add(clip.movieId().value().toString());
    for (Phase phase : Phase.values()) {
      VoteCounts counts = votes.counts(phase, clip.id(), PageLabels.all().size());
      for (Label label : PageLabels.all()) {
        cells.add(String.valueOf(counts.of(label)));
      }
      cells.add(String.valueOf(counts.total()));
      cells.add(Formats.exact(FleissKappa.itemAgreement(counts.toArray())));
    }
    cells.add(String.valueOf(votes.changed(clip.id())));
    return cells;
  }

  /** A number for the movie of each of the round's clips. */
  static ToLongFunction<ClipId> movies(CalibrationRound round) {
    Map<MovieId, Long> numbers = new HashMap<>();
    Map<ClipId, Long> ofClip = new HashMap<>();
    round
        .clips()
        .forEach(
            clip ->
                ofClip.put(
                    clip.id(),
                    numbers.computeIfAbsent(clip.movieId(), movie -> (long) numbers.size())));
    return clip -> ofClip.getOrDefault(clip, -1L);
  }
}
