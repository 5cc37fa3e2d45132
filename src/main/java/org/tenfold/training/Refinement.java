package org.tenfold.training;

import java.util.List;
import org.tenfold.training.data.View;

/**
 * What people do in training beside the DFEW paper, each off by default.
 *
 * @param labelSmoothing share of each target that is spread evenly over all classes, 0..1 without 1
 *     (Szegedy et al., CVPR 2016, section 7)
 * @param mixup parameter of the beta distribution from which the shares of two clips that become
 *     one are drawn, with targets mixed alike (Zhang et al., ICLR 2018); 0: clips are not mixed
 * @param accumulation batches whose gradients make one step, at least 1. Losses of features and
 *     batch statistics look at one batch each.
 * @param averaging share of the average of the weights that stays at each step, 0..1 without 1; the
 *     average is what is tested. Earlier steps have a lesser one, (1 + n) / (10 + n) at the n-th,
 *     so that the first weights are soon forgotten. 0: the last weights are tested.
 * @param layerRates of layers that learn at another rate than the others, or not at all
 * @param decayOfVectors whether the weight decay is of biases and of the scales of batch
 *     normalisation too
 * @param testViews of each test clip, whose probabilities are averaged: one of {@link #TEST_VIEWS}
 * @param syncBatchNorm whether batch normalisation measures the whole batch where several processes
 *     train together, each a part of it; else each measures its part (docs/decisions/0022). Makes
 *     no difference to one process.
 */
public record Refinement(
    double labelSmoothing,
    double mixup,
    int accumulation,
    double averaging,
    List<LayerRate> layerRates,
    boolean decayOfVectors,
    int testViews,
    boolean syncBatchNorm) {
  /** Numbers of views that can be asked for. */
  public static final List<Integer> TEST_VIEWS = View.COUNTS;

  public static final Refinement NONE = new Refinement(0, 0, 1, 0, List.of(), true, 1, false);

  public Refinement {
    layerRates = List.copyOf(layerRates);
  }

  public WeightRules weightRules(Optimiser optimiser) {
    return new WeightRules(optimiser, layerRates, decayOfVectors);
  }

  public boolean averages() {
    return averaging > 0;
  }

  /**
   * Share of the average that stays at a step.
   *
   * @param averaging as above
   * @param steps before this one, at least 0
   */
  public static double stays(double averaging, long steps) {
    return Math.min(averaging, (1.0 + steps) / (10.0 + steps));
  }
}
