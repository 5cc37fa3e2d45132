package org.tenfold.face.align;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.opencv.global.opencv_core;
import org.tenfold.face.Alignment;
import org.tenfold.face.UsefulFrames;
import org.tenfold.face.detect.FaceCrop;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.track.FaceLook;
import org.tenfold.face.track.FaceQuality;

/** How pictures are made of clips, for whoever reads them later. */
public final class FrameRecipe {
  private FrameRecipe() {}

  /**
   * All that decides the pictures but the clips, as JSON writes it. For faces it loads native code:
   * use it in a child JVM only.
   */
  public static Map<String, Object> of(Alignment alignment, ClipFrames form) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("alignment", alignment.key());
    facts.put("size", form.size());
    facts.put("frames", form.frames());
    facts.put("interpolation", "TIM (Zhou, Zhao, Pietikainen 2011), closed form");
    if (alignment == Alignment.FACES) {
      faces(facts);
    }
    return facts;
  }

  private static void faces(Map<String, Object> facts) {
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
        "similarity of five landmarks, smoothed by 1 4 6 4 1 over frames, to the ArcFace template");
  }
}
