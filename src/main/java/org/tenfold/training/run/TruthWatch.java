package org.tenfold.training.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.loss.BatchLoss;
import org.tenfold.training.trace.TruthCourse;
import org.tenfold.training.weights.Tensor;

/** Notes how probable the true labels are to a network that learns, epoch by epoch. */
final class TruthWatch {
  private final List<String> clips;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<float[]> epochs = new ArrayList<>();
  private double[] sums = {};
  private int[] times = {};

  TruthWatch(List<LabelledClip> training) {
    clips = training.stream().map(LabelledClip::name).distinct().toList();
    clips.forEach(name -> places.put(name, places.size()));
  }

  void epochStarts() {
    sums = new double[clips.size()];
    times = new int[clips.size()];
  }

  /**
   * @param logits of these clips, in training
   */
  void see(List<LabelledClip> batch, double[][] logits) {
    double[][] probabilities = BatchLoss.probabilities(logits);
    for (int i = 0; i < probabilities.length; i++) {
      Integer place = places.get(batch.get(i).name());
      if (place != null) {
        sums[place] += probabilities[i][batch.get(i).label().index()];
        times[place]++;
      }
    }
  }

  void epochEnds() {
    float[] means = new float[clips.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = times[i] == 0 ? Float.NaN : (float) (sums[i] / times[i]);
    }
    epochs.add(means);
  }

  /** For a checkpoint. */
  Tensor tensor() {
    float[] values = new float[epochs.size() * clips.size()];
    for (int epoch = 0; epoch < epochs.size(); epoch++) {
      System.arraycopy(epochs.get(epoch), 0, values, epoch * clips.size(), clips.size());
    }
    return new Tensor(List.of(epochs.size(), clips.size()), values);
  }

  void resume(Tensor saved) {
    for (int from = 0; from < saved.values().length; from += clips.size()) {
      epochs.add(Arrays.copyOfRange(saved.values(), from, from + clips.size()));
    }
  }

  /** Empty unless all epochs were watched: an earlier version may have begun the training. */
  Optional<TruthCourse> course(int fold, int trained) {
    return trained == 0 || epochs.size() != trained
        ? Optional.empty()
        : Optional.of(new TruthCourse(fold, clips, epochs.toArray(float[][]::new)));
  }
}
