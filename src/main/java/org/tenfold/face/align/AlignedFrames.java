package org.tenfold.face.align;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.tenfold.face.Sampling;
import org.tenfold.face.Transform;
import org.tenfold.face.detect.Affinity;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.track.FaceLook;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;

/**
 * Aligns a clip's face, as the DFEW paper does before training: each frame that shows the subject
 * is turned, scaled and moved so that eyes, nose and mouth come to lie on a template; frames that
 * do not are left out. Loads native code: use it in a child JVM only.
 *
 * <p>Not safe for use by several threads.
 *
 * @param size side of the pictures in pixels
 * @param transform how the face is brought onto the template
 * @param sampling how the useful frames become as many as are wanted
 */
public record AlignedFrames(int size, Transform transform, Sampling sampling) {
  /** As DFEW has them. */
  public AlignedFrames(int size) {
    this(size, Transform.SIMILARITY, Sampling.TIM);
  }

  /**
   * @param look at this very clip, with at least one useful frame
   * @param wanted how many pictures
   */
  public List<byte[]> of(Path clip, FaceLook look, int wanted) {
    Map<Integer, Landmarks> faces = look.subject().orElseThrow().smoothed();
    TemporalInterpolation.Mixture mixture =
        new TemporalInterpolation(faces.size(), wanted, sampling).new Mixture(3 * size * size);
    try (Pictures pictures = Pictures.of(clip, new Framing.Whole())) {
      for (int frame = 0; frame < look.frames(); frame++) {
        boolean more = pictures.advance();
        Landmarks face = faces.get(frame);
        if (more && face != null) {
          Picture picture = pictures.picture(new Framing.Whole());
          mixture.add(
              aligned(
                  picture,
                  face.scaled(
                      (double) picture.width() / look.width(),
                      (double) picture.height() / look.height())));
        }
      }
    }
    return mixture.frames();
  }

  /** What lies beyond the picture is black. */
  public byte[] aligned(Picture picture, Landmarks face) {
    Affinity affinity = Affinity.between(face, Landmarks.template(size), transform);
    try (PointerScope scope = new PointerScope()) {
      Mat image = new Mat(picture.height(), picture.width(), opencv_core.CV_8UC3);
      image.data().put(picture.rgb());
      // a bilinear warp would skip pixels of a large face
      int factor = (int) Math.max(1, Math.floor(1 / affinity.scale()));
      Mat shrunk = factor == 1 ? image : shrunk(image, factor);
      Mat square = new Mat();
      opencv_imgproc.warpAffine(
          shrunk,
          square,
          matrix(affinity.afterShrinking(factor)),
          new Size(size, size),
          opencv_imgproc.INTER_LINEAR,
          opencv_core.BORDER_CONSTANT,
          new Scalar(0));
      byte[] rgb = new byte[3 * size * size];
      square.data().get(rgb);
      return rgb;
    }
  }

  private static Mat shrunk(Mat image, int factor) {
    Mat shrunk = new Mat();
    opencv_imgproc.resize(
        image, shrunk, new Size(), 1.0 / factor, 1.0 / factor, opencv_imgproc.INTER_AREA);
    return shrunk;
  }

  private static Mat matrix(Affinity m) {
    Mat matrix = new Mat(2, 3, opencv_core.CV_64F);
    try (org.bytedeco.javacpp.indexer.DoubleIndexer numbers = matrix.createIndexer()) {
      numbers.put(0, 0, m.a(), m.b(), m.right());
      numbers.put(1, 0, m.c(), m.d(), m.down());
    }
    return matrix;
  }
}
