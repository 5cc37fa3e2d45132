package org.tenfold.training.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tenfold.training.network.Shape;

/**
 * How a clip is looked at, the same in all its frames.
 *
 * @param mirrored left to right
 * @param right pixels by which it is moved, its edge repeated; below 0: to the left
 * @param down as {@code right}
 */
public record View(boolean mirrored, int right, int down) {
  public static final View STRAIGHT = new View(false, 0, 0);

  /** Numbers of views that can be asked for. */
  public static final List<Integer> COUNTS = List.of(1, 2, 10);

  /** Of the edge, as crops of 224 pixels out of 256 are moved from the middle. */
  private static final int SHARE = 14;

  /**
   * The clip itself; with its mirror image; or both, moved to four corners too, as in ten crops
   * (Krizhevsky et al., NeurIPS 2012, section 4.1).
   *
   * @param count one of {@link #COUNTS}
   * @param size edge of a frame in pixels
   */
  public static List<View> of(int count, int size) {
    int far = Math.max(1, size / SHARE);
    List<View> views = new ArrayList<>(List.of(STRAIGHT));
    if (count > 2) {
      for (int corner = 0; corner < 4; corner++) {
        views.add(new View(false, corner % 2 == 0 ? far : -far, corner < 2 ? far : -far));
      }
    }
    if (count > 1) {
      List.copyOf(views).forEach(one -> views.add(new View(true, one.right, one.down)));
    }
    return List.copyOf(views);
  }

  /** Where the pixel that is seen at {@code x} comes from. */
  public int column(int x, int width) {
    return Math.clamp((mirrored ? width - 1 - x : x) - right, 0, width - 1);
  }

  public int row(int y, int height) {
    return Math.clamp(y - down, 0, height - 1);
  }

  LabelledClip of(LabelledClip clip, Shape shape) {
    return equals(STRAIGHT)
        ? clip
        : new LabelledClip(
            clip.name(),
            clip.label(),
            clip.shares(),
            clip.stamp(),
            () -> moved(clip.pixels().get(), shape));
  }

  private ByteBuffer moved(ByteBuffer pixels, Shape shape) {
    ByteBuffer moved = ByteBuffer.allocate(shape.size());
    int width = shape.width();
    int rows = shape.size() / width;
    for (int row = 0; row < rows; row++) {
      int y = row % shape.height();
      int from = (row - y + row(y, shape.height())) * width;
      for (int x = 0; x < width; x++) {
        moved.put(row * width + x, pixels.get(from + column(x, width)));
      }
    }
    return moved;
  }

  /** The clips as they are seen. */
  public List<LabelledClip> of(List<LabelledClip> clips, Shape shape) {
    return clips.stream().map(clip -> of(clip, shape)).toList();
  }
}
