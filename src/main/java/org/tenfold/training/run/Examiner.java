package org.tenfold.training.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenfold.error.InvalidInput;
import org.tenfold.training.Augmentation;
import org.tenfold.training.TrainingSettings;
import org.tenfold.training.data.BatchFeed;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.data.View;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainableModel.Outputs;
import org.tenfold.training.loss.BatchLoss;
import org.tenfold.training.network.ModelSpec;

/** Asks a network about clips, as it is used: nothing in it changes. */
public record Examiner(ProcessGroup group, ModelSpec spec, TrainingSettings settings) {
  /**
   * @param probabilities [clips, classes]
   * @param features [clips, features], of the last hidden layer
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Answers(double[][] probabilities, float[][] features) {}

  /**
   * @return [clips, classes]
   * @throws InvalidInput when the weights have left the numbers
   */
  public double[][] probabilities(TrainableModel model, List<LabelledClip> clips) {
    return requireNumbers(
        ask(model, clips, said -> BatchLoss.probabilities(said.logits()), spec.classes()));
  }

  /**
   * Of test clips: the mean probabilities of their views, and the features of the first one.
   *
   * @throws InvalidInput when the weights have left the numbers
   */
  public Answers answers(TrainableModel model, List<LabelledClip> clips) {
    List<View> views = View.of(settings.refinement().testViews(), spec.input().width());
    Answers straight = ofOneView(model, clips);
    if (views.size() == 1) {
      return straight;
    }
    double[][] mean = straight.probabilities();
    for (View view : views.subList(1, views.size())) {
      double[][] more = probabilities(model, view.of(clips, spec.input()));
      for (int i = 0; i < mean.length; i++) {
        double[] other = more[i];
        double[] sum = mean[i];
        Arrays.setAll(sum, k -> sum[k] + other[k]);
      }
    }
    for (double[] row : mean) {
      Arrays.setAll(row, k -> row[k] / views.size());
    }
    return straight;
  }

  private Answers ofOneView(TrainableModel model, List<LabelledClip> clips) {
    int classes = spec.classes();
    double[][] rows = ask(model, clips, Examiner::joined, classes + spec.features());
    double[][] probabilities = new double[rows.length][];
    float[][] features = new float[rows.length][spec.features()];
    for (int clip = 0; clip < rows.length; clip++) {
      probabilities[clip] = Arrays.copyOf(rows[clip], classes);
      for (int i = 0; i < features[clip].length; i++) {
        features[clip][i] = (float) rows[clip][classes + i];
      }
    }
    return new Answers(requireNumbers(probabilities), features);
  }

  private static double[][] joined(Outputs said) {
    double[][] probabilities = BatchLoss.probabilities(said.logits());
    return IntStream.range(0, probabilities.length)
        .mapToObj(
            clip -> {
              double[] row =
                  Arrays.copyOf(
                      probabilities[clip],
                      probabilities[clip].length + said.features()[clip].length);
              System.arraycopy(
                  said.features()[clip],
                  0,
                  row,
                  probabilities[clip].length,
                  said.features()[clip].length);
              return row;
            })
        .toArray(double[][]::new);
  }

  private double[][] ask(
      TrainableModel model,
      List<LabelledClip> clips,
      Function<Outputs, double[][]> kept,
      int columns) {
    List<LabelledClip> own = group.part(clips.size()).of(clips);
    List<double[]> found = new ArrayList<>();
    BatchFeed feed =
        new BatchFeed(
            own,
            settings.batchSize(),
            spec.input(),
            Augmentation.NONE,
            settings.normalisation(),
            0);
    while (feed.hasNext()) {
      found.addAll(List.of(kept.apply(model.predict(feed.next().clips()))));
    }
    return group.gather(found.toArray(double[][]::new), clips.size(), columns);
  }

  /** The loss of a step is the one before it: what the last step broke shows only here. */
  private static double[][] requireNumbers(double[][] probabilities) {
    if (!Arrays.stream(probabilities).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      throw new InvalidInput("training.weights-nan");
    }
    return probabilities;
  }
}
