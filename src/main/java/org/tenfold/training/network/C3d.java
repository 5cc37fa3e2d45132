package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.BatchNorm;
import org.tenfold.training.network.Block.Conv3d;
import org.tenfold.training.network.Block.Dropout;
import org.tenfold.training.network.Block.Flatten;
import org.tenfold.training.network.Block.Linear;
import org.tenfold.training.network.Block.MaxPool3d;
import org.tenfold.training.network.Block.Relu;

/**
 * C3D: eight 3x3x3 convolutions, five pools, two hidden layers (Tran et al., ICCV 2015, figure 3).
 * {@code spec(64, (3, 16, 112, 112), 487)} is the paper's.
 *
 * <p>A clip smaller than the paper's runs out of pixels or frames before pool5. A pool then leaves
 * a side that is already 1 as it is, so that any size from 1 works.
 */
final class C3d {
  private C3d() {}

  /**
   * @param width filters of conv1; all other layers are the same multiple of it as in the paper
   */
  static ModelSpec spec(int width, Shape clip, int classes) {
    return spec("c3d", width, clip, classes, false);
  }

  /**
   * The same with batch normalisation after each convolution, as the code of DFEW's authors has it;
   * its layers are bn1 to bn5b.
   */
  static ModelSpec normalised(int width, Shape clip, int classes) {
    return spec("c3d-bn", width, clip, classes, true);
  }

  private static ModelSpec spec(
      String name, int width, Shape clip, int classes, boolean normalised) {
    List<Block> blocks = new ArrayList<>();
    layer(blocks, "1", width, normalised);
    blocks.add(pool(1, 2, 2));
    layer(blocks, "2", 2 * width, normalised);
    blocks.add(pool(2, 2, 2));
    layer(blocks, "3a", 4 * width, normalised);
    layer(blocks, "3b", 4 * width, normalised);
    blocks.add(pool(2, 2, 2));
    layer(blocks, "4a", 8 * width, normalised);
    layer(blocks, "4b", 8 * width, normalised);
    blocks.add(pool(2, 2, 2));
    layer(blocks, "5a", 8 * width, normalised);
    layer(blocks, "5b", 8 * width, normalised);
    blocks.addAll(
        List.of(
            pool5(),
            new Flatten(),
            new Linear("fc6", 64 * width),
            new Relu(),
            new Dropout(0.5),
            new Linear("fc7", 64 * width),
            new Relu(),
            new Dropout(0.5),
            new Linear("fc8", classes)));
    return new ModelSpec(name, clip, blocks);
  }

  private static void layer(List<Block> blocks, String place, int filters, boolean normalised) {
    blocks.add(conv("conv" + place, filters));
    if (normalised) {
      blocks.add(BatchNorm.of("bn" + place));
    }
    blocks.add(new Relu());
  }

  private static Conv3d conv(String name, int filters) {
    return new Conv3d(
        name, filters, Extent.cube(3), Extent.cube(1), Padding.of(Extent.cube(1)), true);
  }

  private static MaxPool3d pool(int frames, int height, int width) {
    Extent window = Extent.of(frames, height, width);
    return new MaxPool3d(window, window, Padding.none());
  }

  /**
   * Padded in space, so that the odd 7x7 of a 112 px clip becomes 4x4 as in the authors' network.
   */
  private static MaxPool3d pool5() {
    return new MaxPool3d(Extent.cube(2), Extent.cube(2), Padding.of(Extent.of(0, 1, 1)));
  }
}
