package org.tenfold.training.engine;

import java.util.Map;
import org.tenfold.training.Device;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.WeightRules;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.weights.Tensor;

/** An engine that can train any {@link ModelSpec}. */
public interface TrainingBackend {
  /** Name on the command line. */
  String name();

  /** Name and version, for the record of a run. */
  String engine();

  /**
   * The same engine, held to a place.
   *
   * @throws org.tenfold.error.InvalidInput when it can't calculate there
   */
  TrainingBackend on(Device place);

  /**
   * The same engine as one of several processes that train one network. Waits for the others.
   *
   * @throws org.tenfold.error.InvalidInput when the engine can't, or the others don't come
   */
  TrainingBackend joining(ProcessGroup.Rendezvous rendezvous);

  /**
   * The same engine, whose batch normalisation measures the batches of all processes of its {@link
   * #group} together. The engine itself where it always trains in one process.
   */
  default TrainingBackend withSyncBatchNorm() {
    return this;
  }

  /** Those that its models are trained with. */
  default ProcessGroup group() {
    return ProcessGroup.ALONE;
  }

  /** Whether it calculates on a GPU of NVIDIA. */
  boolean onCard();

  /**
   * A network with these weights. The caller closes it.
   *
   * @param weights all parameters of the network by name
   * @throws org.tenfold.error.InvalidInput when the engine has no such precision
   */
  TrainableModel create(
      ModelSpec spec, WeightRules rules, Map<String, Tensor> weights, Precision precision);

  /** The same with one rule for all weights. */
  default TrainableModel create(
      ModelSpec spec, Optimiser optimiser, Map<String, Tensor> weights, Precision precision) {
    return create(spec, WeightRules.of(optimiser), weights, precision);
  }
}
