package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.BatchNorm;
import org.tenfold.training.network.Block.Conv3d;
import org.tenfold.training.network.Block.FrameAveragePool;
import org.tenfold.training.network.Block.MaxPool3d;
import org.tenfold.training.network.Block.Relu;

/**
 * ResNet18+LSTM: the 18-layer network of He et al. (CVPR 2016, table 1) on each frame, a 512-vector
 * each, then {@link LstmHead}.
 */
final class ResNet18Lstm {
  private ResNet18Lstm() {}

  /**
   * @param width channels of the stem; 64 in the paper
   */
  static ModelSpec spec(int width, Shape clip, int classes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Conv3d(
            "conv1",
            width,
            Extent.of(1, 7, 7),
            Extent.of(1, 2, 2),
            Padding.of(Extent.of(0, 3, 3)),
            false));
    blocks.add(BatchNorm.of("bn1"));
    blocks.add(new Relu());
    blocks.add(
        new MaxPool3d(Extent.of(1, 3, 3), Extent.of(1, 2, 2), Padding.of(Extent.of(0, 1, 1))));
    blocks.addAll(new ResNet(1).stages(width));
    blocks.add(new FrameAveragePool());
    blocks.addAll(LstmHead.of(width, classes));
    return new ModelSpec("resnet18-lstm", clip, blocks);
  }
}
