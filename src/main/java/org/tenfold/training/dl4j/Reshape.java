package org.tenfold.training.dl4j;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The same numbers in another shape, in row-major order.
 *
 * @param from sides of one example before
 * @param to sides of one example after
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reshape(long[] from, long[] to) implements InputPreProcessor {
  @Override
  public INDArray preProcess(INDArray input, int batch, LayerWorkspaceMgr workspaces) {
    return workspaces.leverageTo(ArrayType.ACTIVATIONS, shaped(input, to));
  }

  @Override
  public INDArray backprop(INDArray gradient, int batch, LayerWorkspaceMgr workspaces) {
    return workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, shaped(gradient, from));
  }

  private static INDArray shaped(INDArray array, long[] sides) {
    long[] all = new long[sides.length + 1];
    all[0] = array.size(0);
    System.arraycopy(sides, 0, all, 1, sides.length);
    return array.dup('c').reshape('c', all);
  }

  @Override
  public InputPreProcessor clone() {
    return this;
  }

  @Override
  public InputType getOutputType(InputType input) {
    throw new UnsupportedOperationException("all sizes are given: nothing is to be inferred");
  }

  @Override
  public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray mask, MaskState state, int batch) {
    return null;
  }
}
