package org.tenfold.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.data.Fold;
import org.tenfold.training.data.LabelledClip;

/**
 * Which epoch's weights are used, and when training ends. The choice looks at a validation part
 * taken out of the training clips, or one that the data set has, never at the test clips.
 *
 * @param share of each emotion's training clips that is held out for validation, 0..1; 0: none, and
 *     the weights of the last epoch are used
 * @param patience epochs without a better one after which training ends
 * @param measure of the better epoch
 */
public record EarlyStopping(double share, int patience, Measure measure) {
  /** What is compared on the validation part. */
  public enum Measure {
    /** Cross-entropy: less is better. */
    LOSS,
    /** Mean recall of the emotions: more is better. */
    UAR;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All epochs on all training clips, as in the paper. */
  public static final EarlyStopping NONE = new EarlyStopping(0, 0, Measure.LOSS);

  /** Epochs without a better one, where no other number is given. */
  public static final int PATIENCE = 10;

  /** The training clips of a fold, in two parts without a clip in common. */
  public record Parts(List<LabelledClip> training, List<LabelledClip> validation) {}

  /** By the loss. */
  public EarlyStopping(double share, int patience) {
    this(share, patience, Measure.LOSS);
  }

  public EarlyStopping {
    if (share < 0 || share > 0.5 || (share > 0 && patience < 1)) {
      throw new IllegalArgumentException(
          "A validation part is 0 to 0.5 of the training clips, with a patience of at least 1.");
    }
  }

  /**
   * @param share of each emotion's training clips; 0: {@link #NONE}, whatever the patience
   * @throws InvalidInput when it is not in 0..0.5, or the patience is below 1
   */
  public static EarlyStopping of(double share, int patience, Measure measure) {
    if (!(share >= 0 && share <= 0.5)) {
      throw new InvalidInput("training.validation-share");
    }
    if (patience < 1 && share > 0) {
      throw new InvalidInput("training.stopping-patience");
    }
    return share == 0 ? NONE : new EarlyStopping(share, patience, measure);
  }

  public boolean looks() {
    return share > 0;
  }

  /** As the record of a run has it. */
  public String rule() {
    return looks()
        ? ("epoch of the %s on a validation part of %s of the training clips of each emotion; ended"
                + " after %d epochs without a %s one")
            .formatted(
                measure == Measure.LOSS ? "least cross-entropy" : "greatest UAR",
                share,
                patience,
                measure == Measure.LOSS ? "lesser" : "greater")
        : "last epoch";
  }

  /** As earlier versions wrote it into checkpoints, which knew one measure. */
  @Override
  public String toString() {
    return "EarlyStopping[share=%s, patience=%d%s]"
        .formatted(share, patience, measure == Measure.LOSS ? "" : ", measure=" + measure);
  }

  /** As {@link #split}, or the data set's own validation part where it has one. */
  public Parts parts(Fold fold, long seed) {
    if (looks() && !fold.validation().isEmpty()) {
      return new Parts(fold.training(), fold.validation());
    }
    return split(fold.training(), seed);
  }

  /** An emotion with two clips or more gives at least one to each part. */
  public Parts split(List<LabelledClip> clips, long seed) {
    Set<LabelledClip> held = Collections.newSetFromMap(new IdentityHashMap<>());
    Random random = new Random(seed);
    for (List<LabelledClip> alike : LabelledClip.byLabel(clips)) {
      List<LabelledClip> ofClass = new ArrayList<>(alike);
      Collections.shuffle(ofClass, random);
      int count = looks() && ofClass.size() > 1 ? (int) Math.max(1, share * ofClass.size()) : 0;
      held.addAll(ofClass.subList(0, count));
    }
    return new Parts(
        clips.stream().filter(clip -> !held.contains(clip)).toList(),
        clips.stream().filter(held::contains).toList());
  }

  /**
   * @param validation {@link #cost} of each epoch so far
   */
  public boolean ends(List<Double> validation) {
    return looks() && !validation.isEmpty() && validation.size() - 1 - best(validation) >= patience;
  }

  /**
   * What is to be least.
   *
   * @param loss cross-entropy of the validation part
   * @param uar of the validation part
   */
  public double cost(double loss, double uar) {
    return measure == Measure.LOSS ? loss : -uar;
  }

  /** 0-based epoch of the least cost, the first of equals. */
  public static int best(List<Double> validation) {
    return validation.indexOf(Collections.min(validation));
  }
}
