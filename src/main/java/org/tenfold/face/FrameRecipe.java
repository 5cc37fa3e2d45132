package org.tenfold.face;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.tenfold.error.InvalidInput;
import org.tenfold.face.detect.FaceDetector;
import tools.jackson.databind.JsonNode;

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

  /** Raised when the same choices come to other pictures: products of before are not taken then. */
  public static final int PIPELINE = 1;

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
    return new FrameRecipe(alignment, Transform.SIMILARITY, Sampling.TIM, DFEW_SIZE, DFEW_FRAMES);
  }

  /**
   * As {@code RecipeFacts} wrote it down, whatever wrote: what was not told is as DFEW has it. How
   * pictures were sampled and transformed is the first word of a sentence there.
   */
  public static FrameRecipe recorded(JsonNode facts) {
    FrameRecipe usual =
        of(Alignment.ofKey(facts.path("alignment").asString("")).orElse(Alignment.FACES));
    return new FrameRecipe(
        usual.alignment,
        Transform.ofKey(firstWord(facts.path("warp"))).orElse(usual.transform),
        Sampling.ofKey(firstWord(facts.path("interpolation"))).orElse(usual.sampling),
        facts.path("size").asInt(usual.size),
        facts.path("frames").asInt(usual.frames));
  }

  private static String firstWord(JsonNode sentence) {
    return sentence.asString("").split("[ ,]", 2)[0].toLowerCase(Locale.ROOT);
  }

  public FrameRecipe with(Alignment other) {
    return new FrameRecipe(other, transform, sampling, size, frames);
  }

  /** What it is for a clip about whose sampling somebody decided. */
  public FrameRecipe of(FaceChoices choices) {
    return new FrameRecipe(alignment, transform, choices.sampling().orElse(sampling), size, frames);
  }

  public FrameRecipe withFrames(int other) {
    return new FrameRecipe(alignment, transform, sampling, size, other);
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

  /**
   * SHA-256 of all that decides the pictures of a clip: its bytes, these choices, the detector, and
   * what people decided.
   *
   * @param clip SHA-256 of its file
   */
  public String product(String clip, FaceChoices choices) {
    List<String> parts = new ArrayList<>(of(choices).options());
    parts.add(clip);
    parts.add("pipeline " + PIPELINE);
    if (alignment == Alignment.FACES) {
      parts.add(FaceDetector.MODEL_SHA256);
      parts.add(choices.subject().map(FaceChoices.Spot::written).orElse(""));
      parts.add(FaceChoices.written(choices.dropped()));
      parts.add(FaceChoices.written(choices.kept()));
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the folder that holds the pictures of all clips, as DFEW calls its own. */
  public String folder() {
    return "clip_%1$dx%1$d_%2$df".formatted(size, frames);
  }
}
