package org.tenfold.dfew;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenfold.label.Label;

/**
 * How evenly the test parts hold the classes: the bound that a division keeps, as it was found.
 *
 * @param classes that have a clip, in their order
 */
public record FoldBalance(List<Spread> classes) {
  private static final double POINTS = 100;

  /**
   * One class.
   *
   * @param clips of it in all parts
   * @param least of it in the test part of a fold
   * @param most of it in the test part of a fold
   * @param points by which its share of a test part differs at most from its share of all clips
   */
  public record Spread(Label label, int clips, int least, int most, double points) {}

  public FoldBalance {
    classes = List.copyOf(classes);
  }

  public static FoldBalance of(Folds folds) {
    List<LabelledClip> all =
        folds.all().stream()
            .limit(1)
            .flatMap(fold -> Stream.of(fold.train(), fold.validation(), fold.test()))
            .flatMap(List::stream)
            .toList();
    List<Spread> classes = new ArrayList<>();
    for (Label label : all.stream().map(LabelledClip::label).distinct().sorted().toList()) {
      int clips = count(all, label);
      int least = Integer.MAX_VALUE;
      int most = 0;
      double points = 0;
      for (Fold fold : folds.all()) {
        int here = count(fold.test(), label);
        least = Math.min(least, here);
        most = Math.max(most, here);
        points = Math.max(points, Math.abs(share(here, fold.test()) - share(clips, all)));
      }
      classes.add(new Spread(label, clips, least, most, points));
    }
    return new FoldBalance(classes);
  }

  private static int count(List<LabelledClip> clips, Label label) {
    return (int) clips.stream().filter(clip -> clip.label() == label).count();
  }

  private static double share(int clips, List<LabelledClip> of) {
    return of.isEmpty() ? 0 : POINTS * clips / of.size();
  }

  /** The class whose share differs most. */
  public Optional<Spread> widest() {
    return classes.stream().max(Comparator.comparingDouble(Spread::points));
  }

  /** The class with the fewest clips. */
  public Optional<Spread> rarest() {
    return classes.stream().min(Comparator.comparingInt(Spread::clips));
  }

  /** Classes that the test part of a fold lacks; it has no recall of them. */
  public List<Label> lacking() {
    return classes.stream().filter(one -> one.least() == 0).map(Spread::label).toList();
  }
}
