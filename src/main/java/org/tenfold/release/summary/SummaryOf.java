package org.tenfold.release.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tenfold.agreement.Agreement;
import org.tenfold.agreement.AgreementAccumulator;
import org.tenfold.agreement.Ceiling;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.SourceVote;
import org.tenfold.agreement.dashboard.DurationTable;
import org.tenfold.agreement.dashboard.EntropyHistogram;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.annotation.VoteLedger;
import org.tenfold.intake.ImportedSet;
import org.tenfold.label.Label;
import org.tenfold.label.VoteCounts;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseUses;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.release.origin.ReleaseOrigin;
import org.tenfold.statistics.agreement.AgreementFigures;
import org.tenfold.statistics.agreement.FleissFigures;
import org.tenfold.statistics.agreement.Saturation;

/** Counts a {@link ReleaseSummary}. Pure. A release as large as DFEW takes some seconds. */
final class SummaryOf {
  private static final long SEED = 1;

  private SummaryOf() {}

  /**
   * @param imported the set that it was frozen from; empty where it holds votes of ours
   * @param movieOf the movie of each clip, by the clip's number
   * @param votes on its clips
   * @param corrected on all of its clips together
   */
  record Basis(
      Release release,
      Optional<ImportedSet> imported,
      String project,
      String author,
      ReleaseDescription said,
      List<ReleasedClip> clips,
      Map<Integer, String> movieOf,
      List<SourceVote> votes,
      List<MovieLine> movies,
      Optional<ReleaseUses.Floors> floors,
      VoteLedger.Corrections corrected,
      Optional<ReleaseOrigin> origin,
      List<LeakageLine> leaks,
      Withdrawn withdrawn) {}

  /** Clips that were taken down, and when the last was. */
  record Withdrawn(int clips, Optional<java.time.Instant> at) {}

  static ReleaseSummary of(Basis basis) {
    Release release = basis.release();
    List<JudgedClip> judged =
        basis.clips().stream().map(clip -> judged(clip, basis.movieOf())).toList();
    List<JudgedClip> labelled =
        judged.stream().filter(clip -> release.rule().label(clip.votes()).isPresent()).toList();
    AgreementFigures figures =
        AgreementAccumulator.of(judged, release.rule(), release.labels().size());
    int[][] counts = Agreement.table(judged);
    return new ReleaseSummary(
        release,
        basis.imported(),
        basis.project(),
        basis.author(),
        basis.said(),
        Contents.of(basis.clips(), basis.movieOf(), basis.withdrawn().clips(), basis.corrected()),
        emotions(basis.clips(), figures.finished(), judged, release),
        Coefficient.all(counts, movies(judged)),
        Coefficient.all(Agreement.table(labelled), movies(labelled)),
        figures.finished(),
        figures.singleLabelled(),
        mostVotes(basis.clips(), release.rule().votes()),
        EntropyHistogram.of(judged),
        Saturation.of(counts, release.rule().threshold(), Saturation.DRAWS, SEED),
        Annotators.of(basis.votes(), release.labels().size()),
        basis.origin(),
        FoldLine.of(release, basis.clips(), basis.movieOf()),
        basis.leaks(),
        Ceiling.of(judged.stream().map(JudgedClip::votes).toList(), release.rule()),
        basis.floors(),
        basis.movies(),
        basis.withdrawn().at());
  }

  private static JudgedClip judged(ReleasedClip clip, Map<Integer, String> movieOf) {
    return new JudgedClip(
        clip.number(),
        "Clip " + clip.number(),
        clip.clip(),
        Optional.ofNullable(movieOf.get(clip.number())).map(movie -> new EntityRef(movie, movie)),
        Optional.empty(),
        clip.seconds(),
        Optional.empty(),
        clip.annotation().votes());
  }

  private static long[] movies(List<JudgedClip> clips) {
    return clips.stream()
        .mapToLong(
            clip ->
                UUID.nameUUIDFromBytes(
                        clip.cluster().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .getMostSignificantBits())
        .toArray();
  }

  private static List<LabelLine> emotions(
      List<ReleasedClip> clips, FleissFigures figures, List<JudgedClip> judged, Release release) {
    DurationTable durations =
        new Agreement(release.rule(), figures.perCategory().size(), judged).durations();
    List<LabelLine> lines = new ArrayList<>();
    for (Label emotion : release.labels().all()) {
      List<ReleasedClip> own = clips.stream().filter(clip -> clip.isLabelled(emotion)).toList();
      lines.add(
          new LabelLine(
              emotion,
              own.size(),
              own.stream().filter(ReleasedClip::isDropped).count(),
              clips.stream().mapToLong(clip -> clip.annotation().votes().of(emotion)).sum(),
              figures.shares().get(emotion.index()),
              figures.perCategory().get(emotion.index()),
              figures.perCategoryIntervals().get(emotion.index()),
              Arrays.stream(DurationBin.values())
                  .map(bin -> durations.count(emotion, bin))
                  .toList()));
    }
    return lines;
  }

  private static List<Integer> mostVotes(List<ReleasedClip> clips, int votes) {
    Integer[] counts = new Integer[votes + 1];
    Arrays.fill(counts, 0);
    clips.forEach(clip -> counts[most(clip.annotation().votes())]++);
    return List.of(counts);
  }

  private static int most(VoteCounts votes) {
    return Arrays.stream(votes.toArray()).max().orElse(0);
  }
}
