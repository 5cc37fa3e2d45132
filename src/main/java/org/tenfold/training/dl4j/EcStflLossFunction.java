package org.tenfold.training.dl4j;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.tenfold.training.EcStflLoss;

/**
 * {@link EcStflLoss} as the loss of a DL4J layer without weights that stands on the features; its
 * labels are the one-hot labels of the softmax. A batch for which the loss is not defined gives 0
 * and no gradient.
 *
 * <p>DL4J divides score and gradient by the batch size, which is right for a sum over examples;
 * this loss belongs to the batch as a whole, so both are returned times the batch size.
 */
final class EcStflLossFunction implements ILossFunction {
  private final double lambda;
  private transient OptionalDouble lastValue = OptionalDouble.empty();

  EcStflLossFunction(double lambda) {
    this.lambda = lambda;
  }

  /** The loss of the batch seen last, without lambda. */
  OptionalDouble lastValue() {
    return lastValue;
  }

  @Override
  public double computeScore(
      INDArray labels,
      INDArray features,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    lastValue = EcStflLoss.value(activated(features, activation), classes(labels));
    double score = lambda * lastValue.orElse(0);
    return average ? score : score * features.size(0);
  }

  @Override
  public INDArray computeScoreArray(
      INDArray labels, INDArray features, IActivation activation, @Nullable INDArray mask) {
    double score = computeScore(labels, features, activation, mask, true);
    return Nd4j.valueArrayOf(new long[] {features.size(0), 1}, score, features.dataType());
  }

  @Override
  public INDArray computeGradient(
      INDArray labels, INDArray features, IActivation activation, @Nullable INDArray mask) {
    INDArray slope =
        EcStflLoss.gradient(activated(features, activation), classes(labels))
            .map(gradient -> Nd4j.create(gradient).castTo(features.dataType()))
            .orElseGet(() -> Nd4j.zerosLike(features));
    slope.muli(lambda * features.size(0));
    return activation.backprop(features.dup(), slope).getFirst();
  }

  @Override
  public Pair<Double, INDArray> computeGradientAndScore(
      INDArray labels,
      INDArray features,
      IActivation activation,
      @Nullable INDArray mask,
      boolean average) {
    return Pair.of(
        computeScore(labels, features, activation, mask, average),
        computeGradient(labels, features, activation, mask));
  }

  @Override
  public String name() {
    return "EcStfl(" + lambda + ")";
  }

  private static double[][] activated(INDArray features, IActivation activation) {
    return activation.getActivation(features.dup(), true).toDoubleMatrix();
  }

  private static int[] classes(INDArray oneHot) {
    return oneHot.argMax(1).toIntVector();
  }
}
