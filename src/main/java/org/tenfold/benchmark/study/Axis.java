package org.tenfold.benchmark.study;

import java.util.List;
import java.util.stream.Stream;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;

/** One setting of a training that a grid varies, with its values in order. */
public sealed interface Axis {
  /** The same training at each value. */
  Stream<TrainingSpec> vary(TrainingSpec spec);

  /** Each at the width that the training has. */
  record Networks(List<Network> values) implements Axis {
    public Networks {
      values = List.copyOf(values);
    }

    @Override
    public Stream<TrainingSpec> vary(TrainingSpec spec) {
      return values.stream().map(spec::with);
    }
  }

  /** Losses with their weights: EC-STFL at two λ is two values. */
  record Losses(List<TrainingLoss> values) implements Axis {
    public Losses {
      values = List.copyOf(values);
    }

    @Override
    public Stream<TrainingSpec> vary(TrainingSpec spec) {
      return values.stream().map(spec::with);
    }
  }

  /**
   * @param values clips in a step, each at least 1
   */
  record Batches(List<Integer> values) implements Axis {
    public Batches {
      values = List.copyOf(values);
    }

    @Override
    public Stream<TrainingSpec> vary(TrainingSpec spec) {
      TrainingSpec.Steps steps = spec.steps();
      return values.stream()
          .map(size -> new TrainingSpec.Steps(size, steps.learningRate(), steps.clipNorm()))
          .map(spec::with);
    }
  }

  /**
   * @param values learning rates at the start, each above 0
   */
  record Rates(List<Double> values) implements Axis {
    public Rates {
      values = List.copyOf(values);
    }

    @Override
    public Stream<TrainingSpec> vary(TrainingSpec spec) {
      TrainingSpec.Steps steps = spec.steps();
      return values.stream()
          .map(rate -> new TrainingSpec.Steps(steps.batch(), rate, steps.clipNorm()))
          .map(spec::with);
    }
  }

  /** Weights before the first step. */
  record Starts(List<Start> values) implements Axis {
    public Starts {
      values = List.copyOf(values);
    }

    @Override
    public Stream<TrainingSpec> vary(TrainingSpec spec) {
      return values.stream().map(spec::with);
    }
  }

  /** The product of all axes; the last one varies fastest. */
  static List<TrainingSpec> grid(TrainingSpec base, List<Axis> axes) {
    List<TrainingSpec> points = List.of(base);
    for (Axis axis : axes) {
      points = points.stream().flatMap(axis::vary).toList();
    }
    return points;
  }
}
