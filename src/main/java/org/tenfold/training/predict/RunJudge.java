package org.tenfold.training.predict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.Label;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.data.ClipFrames;
import org.tenfold.training.data.LabelledClip;
import org.tenfold.training.engine.ProcessGroup;
import org.tenfold.training.engine.TrainableModel;
import org.tenfold.training.engine.TrainingBackend;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.run.Examiner;
import org.tenfold.training.weights.Pretrained;

/**
 * Asks the networks of a run about clips, each through the same pictures and batches as in its
 * test. For one thread; loads the engine's native libraries.
 */
public final class RunJudge {
  /** Bytes of decoded clips that are held at once. */
  private static final long MOST_DECODED = 256L << 20;

  private final TrainedRun run;
  private final List<Integer> folds;
  private final TrainingBackend engine;
  private final Precision precision;
  private final ClipFrames form;

  /**
   * @param folds whose networks are asked; at least one
   * @param compute the engine that calculates; need not be the one that trained
   * @throws InvalidInput when this build lacks the engine, or the machine the device
   */
  public RunJudge(TrainedRun run, List<Integer> folds, TrainingSpec.Compute compute) {
    this.run = run;
    this.folds = List.copyOf(folds);
    engine = compute.engine().open().on(compute.device());
    precision = compute.precision();
    form = new ClipFrames(Path.of(""), run.spec().input().frames(), run.spec().input().size());
  }

  /**
   * What the networks say, by their mean.
   *
   * @param clips folders with {@code 1.jpg} up
   * @param progress hears the share that is done, 0..1
   * @return in the order of the clips
   */
  public List<ClipAnswer> answers(List<Path> clips, DoubleConsumer progress) {
    int most = (int) Math.max(1, MOST_DECODED / form.bytes());
    List<ClipAnswer> answers = new ArrayList<>();
    for (int from = 0; from < clips.size(); from += most) {
      answers.addAll(some(clips.subList(from, Math.min(from + most, clips.size()))));
      progress.accept((double) answers.size() / clips.size());
    }
    return answers;
  }

  private List<ClipAnswer> some(List<Path> folders) {
    ClipAnswer[] answers = new ClipAnswer[folders.size()];
    Map<Integer, LabelledClip> readable = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i++) {
      try {
        String name = folders.get(i).getFileName().toString();
        form.requireNoMore(folders.get(i));
        // a label that nobody looks at
        readable.put(i, new LabelledClip(name, Label.of(1), form.read(folders.get(i))));
      } catch (InvalidInput unreadable) {
        answers[i] = ClipAnswer.none(unreadable.said());
      }
    }
    double[][] mean = mean(List.copyOf(readable.values()));
    int row = 0;
    for (int i : readable.keySet()) {
      answers[i] = ClipAnswer.of(Arrays.stream(mean[row++]).boxed().toList());
    }
    return List.of(answers);
  }

  private double[][] mean(List<LabelledClip> clips) {
    int classes = run.spec().classes().size();
    double[][] mean = new double[clips.size()][classes];
    if (clips.isEmpty()) {
      return mean;
    }
    for (int fold : folds) {
      double[][] said = said(fold, clips);
      for (int clip = 0; clip < mean.length; clip++) {
        for (int emotion = 0; emotion < classes; emotion++) {
          mean[clip][emotion] += said[clip][emotion] / folds.size();
        }
      }
    }
    return mean;
  }

  private double[][] said(int fold, List<LabelledClip> clips) {
    Pretrained weights = run.of(fold);
    ModelSpec network = run.network();
    Examiner examiner =
        new Examiner(ProcessGroup.ALONE, network, run.spec().settings(weights.normalisation()));
    try (TrainableModel model =
        engine.create(network, Optimiser.Adam.of(0, false), weights.matched(), precision)) {
      return examiner.answers(model, clips).probabilities();
    }
  }
}
