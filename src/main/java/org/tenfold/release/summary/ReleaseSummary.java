package org.tenfold.release.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenfold.agreement.Ceiling;
import org.tenfold.agreement.dashboard.EntropyHistogram;
import org.tenfold.intake.ImportedSet;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseUses;
import org.tenfold.release.description.ReleaseDescription;
import org.tenfold.release.origin.ReleaseOrigin;
import org.tenfold.statistics.agreement.FleissFigures;
import org.tenfold.statistics.agreement.Saturation;

/**
 * All numbers of a release. Pages and papers are made of it and of nothing else, so that no two of
 * them differ.
 *
 * @param imported the set that it was frozen from; empty where it holds votes of ours
 * @param project whose release it is
 * @param author name of who froze it
 * @param coefficients of agreement over all clips
 * @param labelledCoefficients over the single-labelled clips, which were chosen by agreement
 * @param fleiss kappa over all clips, with its parts
 * @param labelledFleiss over the single-labelled
 * @param mostVotes how many clips have 0, 1, … votes for the emotion that got most
 * @param annotators who judged; without people where the votes are not ours
 * @param origin empty in releases of before Tenfold froze it
 * @param leaks of each of its divisions; none before it is prepared
 * @param ceiling what one person scores against the others
 * @param floors empty while nothing was tested on it
 * @param withdrawnAt when clips were last taken down
 */
public record ReleaseSummary(
    Release release,
    Optional<ImportedSet> imported,
    String project,
    String author,
    ReleaseDescription said,
    Contents contents,
    List<LabelLine> emotions,
    List<Coefficient> coefficients,
    List<Coefficient> labelledCoefficients,
    FleissFigures fleiss,
    FleissFigures labelledFleiss,
    List<Integer> mostVotes,
    EntropyHistogram entropy,
    Saturation saturation,
    Annotators annotators,
    Optional<ReleaseOrigin> origin,
    List<FoldLine> folds,
    List<LeakageLine> leaks,
    Ceiling ceiling,
    Optional<ReleaseUses.Floors> floors,
    List<MovieLine> movies,
    Optional<Instant> withdrawnAt) {
  public ReleaseSummary {
    emotions = List.copyOf(emotions);
    coefficients = List.copyOf(coefficients);
    labelledCoefficients = List.copyOf(labelledCoefficients);
    mostVotes = List.copyOf(mostVotes);
    folds = List.copyOf(folds);
    leaks = List.copyOf(leaks);
    movies = List.copyOf(movies);
  }

  public Coefficient coefficient(Coefficient.Kind kind) {
    return coefficients.get(kind.ordinal());
  }

  /** Whether anybody said which movies its clips are from. */
  public boolean knowsMovies() {
    return contents.movies() > 0;
  }

  /** Test clips of all folds from a movie that is trained on too. */
  public int sharedTest() {
    return folds.stream().mapToInt(FoldLine::sharedTest).sum();
  }

  public int tested() {
    return folds.stream().mapToInt(FoldLine::test).sum();
  }
}
