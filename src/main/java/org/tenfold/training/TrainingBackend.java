package org.tenfold.training;

/** An engine that can train any {@link ModelSpec}. */
public interface TrainingBackend {
  /** Name on the command line. */
  String name();

  /** Name and version, for the record of a run. */
  String engine();

  /** A network with fresh weights; equal seeds give equal weights. The caller closes it. */
  TrainableModel create(ModelSpec spec, TrainingSettings settings);
}
