package org.tenfold.dfew;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tenfold.dfew.group.BalancedParts;
import org.tenfold.dfew.group.Together;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;

/**
 * Folds that no movie, and no person whose name is known, is on both sides of; each class is spread
 * as evenly as {@link BalancedParts} finds it. How evenly, {@link FoldBalance} says. The validation
 * part is kept apart in the same way.
 *
 * @param count of folds, at least 2
 * @param origins by number of the clip; each has a movie
 * @param alike to a clip those that look like it, which stay with it; empty where nobody asks
 */
record MovieDisjointFolds(
    int count, long seed, Map<Integer, ClipOrigin> origins, Map<Integer, Set<Integer>> alike)
    implements FoldRecipe {
  static final String TITLE = "movie-disjoint";

  MovieDisjointFolds {
    FoldRecipe.requireTwo(count);
    origins = Map.copyOf(origins);
    alike = Map.copyOf(alike);
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public Folds divide(Collection<LabelledClip> clips) {
    FoldRecipe.requireDistinct(clips);
    List<LabelledClip> ordered = clips.stream().sorted(LabelledClip.BY_VIDEO_NAME).toList();
    Together groups = groups(ordered);
    if (groups.count() < count) {
      throw new InvalidInput("dfew.few-movies", groups.count(), count);
    }
    double[] shares = new double[count];
    Arrays.fill(shares, 1.0 / count);
    int[] parts = BalancedParts.deal(counts(ordered, groups), shares, seed);
    return new Folds(
        this,
        IntStream.range(0, count)
            .mapToObj(
                fold ->
                    new Fold(
                        fold + 1,
                        of(ordered, groups, parts, fold, false),
                        of(ordered, groups, parts, fold, true)))
            .toList());
  }

  /** Whole groups, too. */
  @Override
  public Fold withValidation(Fold fold, double share, long validationSeed) {
    List<LabelledClip> train = fold.train();
    Together groups = groups(train);
    if (groups.count() < 2) {
      throw new InvalidInput("dfew.few-movies", groups.count(), 2);
    }
    int[] parts =
        BalancedParts.deal(
            counts(train, groups), new double[] {1 - share, share}, validationSeed + fold.number());
    return new Fold(
        fold.number(),
        of(train, groups, parts, 1, false),
        of(train, groups, parts, 1, true),
        fold.test());
  }

  private Together groups(List<LabelledClip> clips) {
    List<Integer> without =
        clips.stream()
            .map(LabelledClip::videoName)
            .filter(clip -> origin(clip).movie().isEmpty())
            .toList();
    if (!without.isEmpty()) {
      throw new InvalidInput("dfew.no-movie", TITLE, without.size(), without.getFirst());
    }
    return Together.of(clips.stream().map(clip -> keys(clip.videoName())).toList());
  }

  private List<String> keys(int clip) {
    List<String> keys = new ArrayList<>(origin(clip).keys());
    alike
        .getOrDefault(clip, Set.of())
        .forEach(other -> keys.add("alike " + Math.min(clip, other) + " " + Math.max(clip, other)));
    return keys;
  }

  private ClipOrigin origin(int clip) {
    return origins.getOrDefault(clip, ClipOrigin.UNKNOWN);
  }

  private static int[][] counts(List<LabelledClip> clips, Together groups) {
    List<Label> classes = clips.stream().map(LabelledClip::label).distinct().sorted().toList();
    int[][] counts = new int[groups.count()][classes.size()];
    for (int i = 0; i < clips.size(); i++) {
      counts[groups.groups().get(i)][classes.indexOf(clips.get(i).label())]++;
    }
    return counts;
  }

  private static List<LabelledClip> of(
      List<LabelledClip> clips, Together groups, int[] parts, int part, boolean inIt) {
    return IntStream.range(0, clips.size())
        .filter(i -> (parts[groups.groups().get(i)] == part) == inIt)
        .mapToObj(clips::get)
        .toList();
  }
}
