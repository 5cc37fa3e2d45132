package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.BatchNorm;
import org.tenfold.training.network.Block.Conv3d;
import org.tenfold.training.network.Block.Dropout;
import org.tenfold.training.network.Block.Flatten;
import org.tenfold.training.network.Block.GlobalAveragePool;
import org.tenfold.training.network.Block.Linear;
import org.tenfold.training.network.Block.MaxPool3d;
import org.tenfold.training.network.Block.Relu;
import org.tenfold.training.network.Block.Sum;

/**
 * P3D ResNet: bottlenecks whose 3x3x3 is a spatial 1x3x3 (S) and a temporal 3x1x1 (T), in turn one
 * after the other (A), side by side (B), and T on top of S (C) (Qiu et al., ICCV 2017, figures 2
 * and 3). The last stage works on single frames.
 */
final class P3d {
  /** Bottlenecks of the four stages of ResNet-50, which give 63 layers. */
  static final List<Integer> P3D_63 = List.of(3, 4, 6, 3);

  /** Of ResNet-152: the 199 layers of the paper's table 2. */
  static final List<Integer> P3D_199 = List.of(3, 8, 36, 3);

  private static final int EXPANSION = 4;

  private P3d() {}

  /**
   * @param width channels of the stem; 64 in the paper
   * @param stages bottlenecks of each stage
   */
  static ModelSpec spec(int width, Shape clip, int classes, List<Integer> stages) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Conv3d(
            "conv1_custom",
            width,
            Extent.of(1, 7, 7),
            Extent.of(1, 2, 2),
            Padding.of(Extent.of(0, 3, 3)),
            false));
    blocks.add(BatchNorm.of("bn1"));
    blocks.add(new Relu());
    blocks.add(new MaxPool3d(Extent.of(2, 3, 3), Extent.cube(2), Padding.of(Extent.of(0, 1, 1))));
    int before = 0;
    for (int stage = 0; stage < stages.size(); stage++) {
      for (int block = 0; block < stages.get(stage); block++) {
        String name = "layer%d.%d".formatted(stage + 1, block);
        List<Block> middle =
            stage == 3 ? single(name, width << stage) : pseudo(name, width << stage, before++);
        blocks.add(bottleneck(name, width << stage, middle, block == 0, stage > 0));
        blocks.add(new Relu());
      }
      if (stage < 3) {
        blocks.add(new MaxPool3d(Extent.of(2, 1, 1), Extent.of(2, 1, 1), Padding.none()));
      }
    }
    blocks.add(new GlobalAveragePool());
    blocks.add(new Flatten());
    blocks.add(new Dropout(0.5));
    blocks.add(new Linear("fc", classes));
    return new ModelSpec("p3d", clip, blocks);
  }

  /** Down to {@code filters} channels, the middle, up to four times as many, plus the shortcut. */
  private static Sum bottleneck(
      String name, int filters, List<Block> middle, boolean first, boolean shrinks) {
    Extent stride = first && shrinks ? Extent.of(1, 2, 2) : Extent.cube(1);
    List<Block> body = new ArrayList<>(unit(name, ".conv1", ".bn1", filters, 1, 1, stride));
    body.addAll(middle);
    body.add(pointwise(name + ".conv4", EXPANSION * filters, Extent.cube(1)));
    body.add(BatchNorm.of(name + ".bn4"));
    if (!first) {
      return Sum.residual(body);
    }
    List<Block> shortcut =
        List.of(
            pointwise(name + ".downsample.0", EXPANSION * filters, stride),
            BatchNorm.of(name + ".downsample.1"));
    return new Sum(List.of(body, shortcut));
  }

  /** A, B or C of the paper's figure 2, by the place of the bottleneck. */
  private static List<Block> pseudo(String name, int filters, int place) {
    List<Block> spatial = unit(name, ".conv2", ".bn2", filters, 1, 3, Extent.cube(1));
    List<Block> temporal = unit(name, ".conv3", ".bn3", filters, 3, 1, Extent.cube(1));
    return switch (place % 3) {
      case 0 -> joined(spatial, temporal);
      case 1 -> List.of(new Sum(List.of(spatial, temporal)));
      default -> joined(spatial, List.of(new Sum(List.of(List.of(), temporal))));
    };
  }

  private static List<Block> single(String name, int filters) {
    return unit(name, ".conv_normal", ".bn_normal", filters, 1, 3, Extent.cube(1));
  }

  private static List<Block> unit(
      String name, String conv, String norm, int filters, int frames, int size, Extent stride) {
    return List.of(
        new Conv3d(
            name + conv,
            filters,
            Extent.of(frames, size, size),
            stride,
            Padding.of(Extent.of(frames / 2, size / 2, size / 2)),
            false),
        BatchNorm.of(name + norm),
        new Relu());
  }

  private static Conv3d pointwise(String name, int filters, Extent stride) {
    return new Conv3d(name, filters, Extent.cube(1), stride, Padding.none(), false);
  }

  private static List<Block> joined(List<Block> first, List<Block> second) {
    List<Block> blocks = new ArrayList<>(first);
    blocks.addAll(second);
    return blocks;
  }
}
