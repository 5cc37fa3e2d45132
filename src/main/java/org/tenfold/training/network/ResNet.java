package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.BatchNorm;
import org.tenfold.training.network.Block.Conv3d;
import org.tenfold.training.network.Block.Relu;
import org.tenfold.training.network.Block.Sum;

/**
 * The four stages that the 18-layer residual networks have in common (He et al., CVPR 2016, table
 * 1): two basic blocks a stage, a projecting shortcut (option B) where the size changes.
 *
 * @param frames frames that a convolution spans: 3 for clips, 1 for one frame at a time
 */
record ResNet(int frames) {
  private static final int BLOCKS = 2;

  /** layer1 .. layer4 after a stem of {@code width} channels; names as in torchvision. */
  List<Block> stages(int width) {
    List<Block> blocks = new ArrayList<>();
    for (int stage = 0; stage < 4; stage++) {
      for (int block = 0; block < BLOCKS; block++) {
        String name = "layer%d.%d".formatted(stage + 1, block);
        boolean shrinks = stage > 0 && block == 0;
        blocks.add(basicBlock(name, width << stage, shrinks));
        blocks.add(new Relu());
      }
    }
    return blocks;
  }

  private Sum basicBlock(String name, int filters, boolean shrinks) {
    Extent stride = shrinks ? Extent.of(frames == 1 ? 1 : 2, 2, 2) : Extent.cube(1);
    List<Block> body =
        List.of(
            conv(name + ".conv1", filters, stride),
            BatchNorm.of(name + ".bn1"),
            new Relu(),
            conv(name + ".conv2", filters, Extent.cube(1)),
            BatchNorm.of(name + ".bn2"));
    if (!shrinks) {
      return Sum.residual(body);
    }
    List<Block> shortcut =
        List.of(
            new Conv3d(
                name + ".downsample.0", filters, Extent.cube(1), stride, Padding.none(), false),
            BatchNorm.of(name + ".downsample.1"));
    return new Sum(List.of(body, shortcut));
  }

  private Conv3d conv(String name, int filters, Extent stride) {
    return new Conv3d(
        name,
        filters,
        Extent.of(frames, 3, 3),
        stride,
        Padding.of(Extent.of(frames / 2, 1, 1)),
        false);
  }
}
