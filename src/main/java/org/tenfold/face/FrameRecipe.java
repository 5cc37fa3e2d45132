package org.tenfold.face;

import java.util.List;
import org.tenfold.error.InvalidInput;

/**
 * All that is chosen about the pictures that are made of a clip.
 *
 * @param alignment which square of each frame they show
 * @param transform how a face is brought onto the template; without meaning for the centre
 * @param sampling how the clip's frames become so many
 * @param size side of the pictures in pixels, 16..512
 * @param frames how many pictures, 2..256
 */
public record FrameRecipe(
    Alignment alignment, Transform transform, Sampling sampling, int size, int frames) {
  /** What DFEW's networks see. */
  public static final int DFEW_FRAMES = 16;

  /** What DFEW ships; smaller inputs are scaled from it at training. */
  public static final int DFEW_SIZE = 224;

  /** Sizes and numbers of pictures that pages offer. */
  public static final List<Integer> SIZES = List.of(112, 160, DFEW_SIZE);

  public static final List<Integer> FRAMES = List.of(8, DFEW_FRAMES, 32);

  public FrameRecipe {
    if (size < 16 || size > 512) {
      throw new InvalidInput("face.picture-size", size);
    }
    if (frames < 2 || frames > 256) {
      throw new InvalidInput("face.frame-count", frames);
    }
  }

  /** As DFEW has it. */
  public static FrameRecipe of(Alignment alignment) {
    return new FrameRecipe(
        alignment, Transform.SIMILARITY, Sampling.TIM, DFEW_SIZE, DFEW_FRAMES);
  }

  /** As the command {@code frames} takes it. */
  public List<String> options() {
    return List.of(
        "--align", alignment.key(),
        "--transform", transform.key(),
        "--sampling", sampling.key(),
        "--size", Integer.toString(size),
        "--frames", Integer.toString(frames));
  }

  /** Of the folder that holds the pictures of all clips, as DFEW calls its own. */
  public String folder() {
    return "clip_%1$dx%1$d_%2$df".formatted(size, frames);
  }
}
