package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.BatchNorm;
import org.tenfold.training.network.Block.Concat;
import org.tenfold.training.network.Block.Dropout;
import org.tenfold.training.network.Block.Flatten;
import org.tenfold.training.network.Block.GlobalAveragePool;
import org.tenfold.training.network.Block.Linear;
import org.tenfold.training.network.Block.Relu;
import org.tenfold.training.network.Block.SameConv3d;
import org.tenfold.training.network.Block.SameMaxPool3d;

/**
 * I3D-RGB: Inception-v1 inflated to three dimensions (Carreira and Zisserman, CVPR 2017, figure 3);
 * numbers of filters as in Szegedy et al. (CVPR 2015, table 1), names as in the authors' network.
 *
 * <p>With 16 frames two are left before the last pool, so its 2x7x7 window is the mean over all; so
 * it is written here, which lets clips of any size in.
 */
final class I3d {
  private static final int PAPER_WIDTH = 64;

  private final int width;

  private I3d(int width) {
    this.width = width;
  }

  /**
   * @param width filters of the first layer, 64 in the paper; all others shrink with it, to no less
   *     than 1
   */
  static ModelSpec spec(int width, Shape clip, int classes) {
    return new ModelSpec("i3d", clip, new I3d(width).blocks(classes));
  }

  private List<Block> blocks(int classes) {
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(unit("Conv3d_1a_7x7", 64, 7, 2));
    blocks.add(pool(1, 3, 1, 2));
    blocks.addAll(unit("Conv3d_2b_1x1", 64, 1, 1));
    blocks.addAll(unit("Conv3d_2c_3x3", 192, 3, 1));
    blocks.add(pool(1, 3, 1, 2));
    blocks.add(mixed("Mixed_3b", 64, 96, 128, 16, 32, 32));
    blocks.add(mixed("Mixed_3c", 128, 128, 192, 32, 96, 64));
    blocks.add(pool(3, 3, 2, 2));
    blocks.add(mixed("Mixed_4b", 192, 96, 208, 16, 48, 64));
    blocks.add(mixed("Mixed_4c", 160, 112, 224, 24, 64, 64));
    blocks.add(mixed("Mixed_4d", 128, 128, 256, 24, 64, 64));
    blocks.add(mixed("Mixed_4e", 112, 144, 288, 32, 64, 64));
    blocks.add(mixed("Mixed_4f", 256, 160, 320, 32, 128, 128));
    blocks.add(pool(2, 2, 2, 2));
    blocks.add(mixed("Mixed_5b", 256, 160, 320, 32, 128, 128));
    blocks.add(mixed("Mixed_5c", 384, 192, 384, 48, 128, 128));
    blocks.add(new GlobalAveragePool());
    blocks.add(new Flatten());
    blocks.add(new Dropout(0.5));
    blocks.add(new Linear("logits.conv3d", classes));
    return blocks;
  }

  /**
   * An Inception module.
   *
   * @param one filters of the 1x1x1 branch
   * @param reduce filters before {@code three}, which are those of the first 3x3x3 branch
   * @param lean filters before {@code second}, which are those of the second 3x3x3 branch
   * @param pooled filters after the pool
   */
  private Concat mixed(
      String name, int one, int reduce, int three, int lean, int second, int pooled) {
    return new Concat(
        List.of(
            unit(name + ".b0", one, 1, 1),
            joined(unit(name + ".b1a", reduce, 1, 1), unit(name + ".b1b", three, 3, 1)),
            joined(unit(name + ".b2a", lean, 1, 1), unit(name + ".b2b", second, 3, 1)),
            joined(List.of(pool(3, 3, 1, 1)), unit(name + ".b3b", pooled, 1, 1))));
  }

  /** Convolution without bias, batch normalisation, ReLU. */
  private List<Block> unit(String name, int paperFilters, int kernel, int stride) {
    int filters = Math.max(1, paperFilters * width / PAPER_WIDTH);
    return List.of(
        new SameConv3d(name + ".conv3d", filters, Extent.cube(kernel), Extent.cube(stride)),
        new BatchNorm(name + ".bn", 1e-3, 0.01),
        new Relu());
  }

  private static SameMaxPool3d pool(int frames, int size, int frameStride, int stride) {
    return new SameMaxPool3d(Extent.of(frames, size, size), Extent.of(frameStride, stride, stride));
  }

  private static List<Block> joined(List<? extends Block> first, List<Block> second) {
    List<Block> blocks = new ArrayList<>(first);
    blocks.addAll(second);
    return blocks;
  }
}
