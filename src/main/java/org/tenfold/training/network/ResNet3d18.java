package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.BatchNorm;
import org.tenfold.training.network.Block.Conv3d;
import org.tenfold.training.network.Block.Flatten;
import org.tenfold.training.network.Block.GlobalAveragePool;
import org.tenfold.training.network.Block.Linear;
import org.tenfold.training.network.Block.MaxPool3d;
import org.tenfold.training.network.Block.Relu;

/**
 * 3D ResNet18 of Hara et al. (CVPR 2018, table 1): a stem of 7x7x7 that halves space, then a pool
 * that halves frames and space. Shortcuts project (option B), as in the authors' weights for
 * Kinetics-700, which the DFEW paper compares with.
 */
final class ResNet3d18 {
  private ResNet3d18() {}

  /**
   * @param width channels of the stem; 64 in the paper
   */
  static ModelSpec spec(int width, Shape clip, int classes) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Conv3d(
            "conv1", width, Extent.cube(7), Extent.of(1, 2, 2), Padding.of(Extent.cube(3)), false));
    blocks.add(BatchNorm.of("bn1"));
    blocks.add(new Relu());
    blocks.add(new MaxPool3d(Extent.cube(3), Extent.cube(2), Padding.of(Extent.cube(1))));
    blocks.addAll(new ResNet(3).stages(width));
    blocks.add(new GlobalAveragePool());
    blocks.add(new Flatten());
    blocks.add(new Linear("fc", classes));
    return new ModelSpec("resnet3d18", clip, blocks);
  }
}
