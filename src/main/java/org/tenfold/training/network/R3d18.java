package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.BatchNorm;
import org.tenfold.training.network.Block.Conv3d;
import org.tenfold.training.network.Block.Flatten;
import org.tenfold.training.network.Block.GlobalAveragePool;
import org.tenfold.training.network.Block.Linear;
import org.tenfold.training.network.Block.Relu;

/**
 * R3D18: the 3D residual network of Tran et al. (CVPR 2018, table 1, "R3D"), as torchvision's
 * {@code r3d_18}: a stem of 3x7x7 that halves space only, no pool.
 */
final class R3d18 {
  private R3d18() {}

  /**
   * @param width channels of the stem; 64 in the paper
   */
  static ModelSpec spec(int width, Shape clip, int classes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Conv3d(
            "stem.0",
            width,
            Extent.of(3, 7, 7),
            Extent.of(1, 2, 2),
            Padding.of(Extent.of(1, 3, 3)),
            false));
    blocks.add(BatchNorm.of("stem.1"));
    blocks.add(new Relu());
    blocks.addAll(new ResNet(3).stages(width));
    blocks.add(new GlobalAveragePool());
    blocks.add(new Flatten());
    blocks.add(new Linear("fc", classes));
    return new ModelSpec("r3d18", clip, blocks);
  }
}
