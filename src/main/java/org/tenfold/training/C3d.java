package org.tenfold.training;

import java.util.List;
import org.tenfold.training.Block.Conv3d;
import org.tenfold.training.Block.Dropout;
import org.tenfold.training.Block.Flatten;
import org.tenfold.training.Block.Linear;
import org.tenfold.training.Block.MaxPool3d;
import org.tenfold.training.Block.Relu;

/**
 * C3D: eight 3x3x3 convolutions, five pools, two hidden layers (Tran et al., ICCV 2015, figure 3).
 */
public final class C3d {
  /** Width of the first layer in the paper. */
  public static final int PAPER_WIDTH = 64;

  private static final int RGB = 3;

  private C3d() {}

  /**
   * The network for RGB clips; {@code spec(64, 16, 112, 487)} is the paper's.
   *
   * <p>A clip smaller than the paper's runs out of pixels or frames before pool5. A pool then
   * leaves a side that is already 1 as it is, so that any size from 1 works.
   *
   * @param width filters of conv1; all other layers are the same multiple of it as in the paper
   * @param size edge of a frame in pixels
   */
  public static ModelSpec spec(int width, int frames, int size, int classes) {
    return new ModelSpec(
        "c3d",
        new Shape(RGB, frames, size, size),
        List.of(
            conv("conv1", width),
            new Relu(),
            pool(1, 2, 2),
            conv("conv2", 2 * width),
            new Relu(),
            pool(2, 2, 2),
            conv("conv3a", 4 * width),
            new Relu(),
            conv("conv3b", 4 * width),
            new Relu(),
            pool(2, 2, 2),
            conv("conv4a", 8 * width),
            new Relu(),
            conv("conv4b", 8 * width),
            new Relu(),
            pool(2, 2, 2),
            conv("conv5a", 8 * width),
            new Relu(),
            conv("conv5b", 8 * width),
            new Relu(),
            pool5(),
            new Flatten(),
            new Linear("fc6", 64 * width),
            new Relu(),
            new Dropout(0.5),
            new Linear("fc7", 64 * width),
            new Relu(),
            new Dropout(0.5),
            new Linear("fc8", classes)));
  }

  private static Conv3d conv(String name, int filters) {
    return new Conv3d(name, filters, Extent.cube(3), Extent.cube(1), Extent.cube(1));
  }

  private static MaxPool3d pool(int frames, int height, int width) {
    Extent window = Extent.of(frames, height, width);
    return new MaxPool3d(window, window, Extent.cube(0));
  }

  /**
   * Padded in space, so that the odd 7x7 of a 112 px clip becomes 4x4 as in the authors' network.
   */
  private static MaxPool3d pool5() {
    return new MaxPool3d(Extent.cube(2), Extent.cube(2), Extent.of(0, 1, 1));
  }
}
