package org.tenfold.training.dl4j;

import java.util.Collection;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's batch normalisation declares support for {@code [batch, channels, frames, height, width]}
 * and throws on it: this one folds the frames into the height around it.
 */
@SuppressWarnings("serial") // DL4J's own forms are never written to a stream here
final class BatchNorm3d extends BatchNormalization {
  BatchNorm3d(int channels, double epsilon, double momentum) {
    setNIn(channels);
    setNOut(channels);
    eps = epsilon;
    decay = 1 - momentum;
    useLogStd = false;
  }

  @Override
  public org.deeplearning4j.nn.api.Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray view,
      boolean initialise,
      DataType type) {
    Folding layer = new Folding(configuration, type);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(view);
    layer.setParamTable(initializer().init(configuration, view, initialise));
    layer.setConf(configuration);
    return layer;
  }

  private static final class Folding
      extends org.deeplearning4j.nn.layers.normalization.BatchNormalization {
    Folding(NeuralNetConfiguration configuration, DataType type) {
      super(configuration, type);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
      INDArray whole = input;
      try {
        input = workspaces.leverageTo(ArrayType.ACTIVATIONS, folded(whole));
        INDArray out = super.activate(training, workspaces);
        return workspaces.leverageTo(
            ArrayType.ACTIVATIONS, out.dup('c').reshape('c', whole.shape()));
      } finally {
        input = whole;
      }
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
        INDArray gradient, LayerWorkspaceMgr workspaces) {
      INDArray whole = input;
      try {
        input = folded(whole);
        Pair<Gradient, INDArray> back = super.backpropGradient(folded(gradient), workspaces);
        INDArray below = back.getSecond().dup('c').reshape('c', whole.shape());
        return Pair.of(back.getFirst(), workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, below));
      } finally {
        input = whole;
      }
    }

    private static INDArray folded(INDArray whole) {
      long[] sides = whole.shape();
      return whole.dup('c').reshape('c', sides[0], sides[1], sides[2] * sides[3], sides[4]);
    }
  }
}
