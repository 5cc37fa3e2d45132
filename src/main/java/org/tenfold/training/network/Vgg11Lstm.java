package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Block.Conv3d;
import org.tenfold.training.network.Block.Dropout;
import org.tenfold.training.network.Block.FrameLinear;
import org.tenfold.training.network.Block.MaxPool3d;
import org.tenfold.training.network.Block.Relu;

/**
 * VGG11+LSTM: configuration A of Simonyan and Zisserman (ICLR 2015, table 1) on each frame, up to
 * its second hidden layer, then {@link LstmHead}. A 112 px frame leaves 3x3 instead of 7x7 pixels
 * for the first hidden layer. Names as in torchvision.
 */
final class Vgg11Lstm {
  private Vgg11Lstm() {}

  /**
   * @param width filters of the first layer; 64 in the paper
   */
  static ModelSpec spec(int width, Shape clip, int classes) {
    List<Block> blocks = new ArrayList<>(features(width));
    blocks.addAll(
        List.of(
            new FrameLinear("classifier.0", 64 * width),
            new Relu(),
            new Dropout(0.5),
            new FrameLinear("classifier.3", 64 * width),
            new Relu(),
            new Dropout(0.5)));
    blocks.addAll(LstmHead.of(width, classes));
    return new ModelSpec("vgg11-lstm", clip, blocks);
  }

  /** The convolutional part: configuration A. */
  static List<Block> features(int width) {
    return List.of(
        conv(0, width),
        new Relu(),
        pool(),
        conv(3, 2 * width),
        new Relu(),
        pool(),
        conv(6, 4 * width),
        new Relu(),
        conv(8, 4 * width),
        new Relu(),
        pool(),
        conv(11, 8 * width),
        new Relu(),
        conv(13, 8 * width),
        new Relu(),
        pool(),
        conv(16, 8 * width),
        new Relu(),
        conv(18, 8 * width),
        new Relu(),
        pool());
  }

  private static Conv3d conv(int place, int filters) {
    return new Conv3d(
        "features." + place,
        filters,
        Extent.of(1, 3, 3),
        Extent.cube(1),
        Padding.of(Extent.of(0, 1, 1)),
        true);
  }

  private static MaxPool3d pool() {
    return new MaxPool3d(Extent.of(1, 2, 2), Extent.of(1, 2, 2), Padding.none());
  }
}
