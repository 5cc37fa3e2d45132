package org.tenfold.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tenfold.training.data.LabelledClip;

/**
 * What is done about rare emotions.
 *
 * @param weights weight of a clip of each emotion in the cross-entropy; empty: by the inverse of
 *     its share of the training clips, so that each emotion present weighs the same
 * @param sampled whether an epoch draws its clips with replacement, each emotion with equal chance,
 *     instead of taking each clip once
 */
public record ClassBalancing(List<Double> weights, boolean sampled) {
  /** Each clip counts once; a spec fits it to its classes. */
  public static final ClassBalancing NONE =
      new ClassBalancing(Collections.nCopies(Classes.DFEW.size(), 1.0), false);

  /** Clips of rare emotions weigh more in the loss. */
  public static final ClassBalancing WEIGHTED = new ClassBalancing(List.of(), false);

  /** Clips of rare emotions are drawn more often. */
  public static final ClassBalancing SAMPLED = new ClassBalancing(NONE.weights(), true);

  public ClassBalancing {
    weights = List.copyOf(weights);
  }

  /** Whether a clip counts once, whatever it shows. */
  public boolean even() {
    return !weights.isEmpty() && weights.stream().allMatch(one -> one == 1);
  }

  /** The same for so many classes, where it says nothing of single ones. */
  public ClassBalancing fittedTo(int classes) {
    return even() ? new ClassBalancing(Collections.nCopies(classes, 1.0), sampled) : this;
  }

  /** Weights from the clips; the mean weight of a clip is 1. */
  public double[] classWeights(List<LabelledClip> clips, int classes) {
    if (!weights.isEmpty()) {
      return fittedTo(classes).weights.stream().mapToDouble(Double::doubleValue).toArray();
    }
    int[] counts = new int[classes];
    clips.forEach(clip -> counts[clip.label().index()]++);
    long present = Arrays.stream(counts).filter(count -> count > 0).count();
    return Arrays.stream(counts)
        .mapToDouble(count -> count == 0 ? 0 : (double) clips.size() / (present * count))
        .toArray();
  }

  /** The clips of an epoch, in their order. */
  public List<LabelledClip> epoch(List<LabelledClip> clips, Random random) {
    if (!sampled) {
      List<LabelledClip> shuffled = new ArrayList<>(clips);
      Collections.shuffle(shuffled, random);
      return shuffled;
    }
    List<List<LabelledClip>> classes = LabelledClip.byLabel(clips);
    List<LabelledClip> drawn = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      List<LabelledClip> ofClass = classes.get(random.nextInt(classes.size()));
      drawn.add(ofClass.get(random.nextInt(ofClass.size())));
    }
    return drawn;
  }
}
