package org.tenfold.face.align;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.opencv.global.opencv_core;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.face.Sampling;
import org.tenfold.face.Transform;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.detect.FaceCrop;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.track.FaceLook;
import org.tenfold.face.track.FaceQuality;

/** How pictures are made of clips, for whoever reads them later. */
public final class RecipeFacts {
  private RecipeFacts() {}

  /**
   * All that decides the pictures but the clips, as JSON writes it. For faces it loads native code:
   * use it in a child JVM only.
   */
  public static Map<String, Object> of(FrameRecipe recipe) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("alignment", recipe.alignment().key());
    facts.put("size", recipe.size());
    facts.put("frames", recipe.frames());
    facts.put("interpolation", interpolation(recipe.sampling()));
    if (recipe.alignment() == Alignment.FACES) {
      faces(facts, recipe.transform());
    }
    return facts;
  }

  private static String interpolation(Sampling sampling) {
    return switch (sampling) {
      case TIM -> "TIM (Zhou, Zhao, Pietikainen 2011), closed form";
      case LINEAR -> "linear, first to last frame";
      case NEAREST -> "nearest, first to last frame";
    };
  }

  private static void faces(Map<String, Object> facts, Transform transform) {
    facts.put("detector", "YuNet, " + FaceDetector.MODEL);
    facts.put("detectorSha256", FaceDetector.MODEL_SHA256);
    facts.put("opencv", opencv_core.CV_VERSION());
    facts.put("detectedAtLongSide", FaceLook.LONG_SIDE);
    facts.put(
        "closeUp", FaceCrop.PIXELS + " pixels, turned upright by the whole picture's landmarks");
    facts.put("leastScore", Double.valueOf(Float.toString(FaceDetector.LEAST_SCORE)));
    facts.put("leastSide", FaceQuality.LEAST_SIDE);
    facts.put("leastBrightness", FaceQuality.LEAST_BRIGHTNESS);
    facts.put("leastSharpness", FaceQuality.LEAST_SHARPNESS);
    facts.put("leastUsefulShare", UsefulFrames.LEAST_SHARE);
    facts.put(
        "warp",
        transform.key()
            + " of five landmarks, smoothed by 1 4 6 4 1 over frames, to the ArcFace template");
  }
}
