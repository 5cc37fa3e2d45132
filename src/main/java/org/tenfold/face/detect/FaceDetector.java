package org.tenfold.face.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Picture;
import org.tenfold.media.Sha256;

/**
 * Finds faces by YuNet (Wu, Peng, Yu 2023; the model and its MIT licence lie beside this class).
 * Loads native code: use it in a child JVM only.
 *
 * <p>Not safe for use by several threads.
 */
public final class FaceDetector implements AutoCloseable {
  public static final String MODEL = "face_detection_yunet_2023mar.onnx";
  public static final String MODEL_SHA256 =
      "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4";

  /** 0.7 takes dark, blurred people in the audience for faces too. */
  public static final float LEAST_SCORE = 0.8f;

  private static final float OVERLAP = 0.3f;
  private static final int MOST_CANDIDATES = 5000;

  /** Columns of the landmarks and the score among the detector's fifteen numbers a face. */
  private static final int LANDMARKS = 4;

  private static final int SCORE = 14;

  private final FaceDetectorYN detector;
  private int width;
  private int height;

  public FaceDetector() {
    Path model = unpack();
    try {
      opencv_core.setNumThreads(1);
      detector =
          FaceDetectorYN.create(
              model.toString(), "", new Size(1, 1), LEAST_SCORE, OVERLAP, MOST_CANDIDATES, 0, 0);
    } finally {
      delete(model);
    }
  }

  /**
   * @throws InvalidInput when the model in the jar is not the one that results are known for
   */
  public static void requireModel() {
    byte[] unused = model();
  }

  private static byte[] model() {
    try (InputStream in =
        Objects.requireNonNull(FaceDetector.class.getResourceAsStream(MODEL), MODEL)) {
      byte[] model = in.readAllBytes();
      String sha256 = HexFormat.of().formatHex(Sha256.newDigest().digest(model));
      if (!sha256.equals(MODEL_SHA256)) {
        throw new InvalidInput("face.model-damaged", MODEL, sha256);
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException("The face model cannot be read.", e);
    }
  }

  private static Path unpack() {
    byte[] bytes = model();
    try {
      return Files.write(Files.createTempFile("yunet", ".onnx"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The face model cannot be unpacked.", e);
    }
  }

  private static void delete(Path model) {
    try {
      Files.deleteIfExists(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faces in the picture, the largest first. */
  public List<Face> find(Picture picture) {
    return look(picture).stream().map(SeenFace::box).toList();
  }

  /** The same with their landmarks. */
  public List<SeenFace> look(Picture picture) {
    try (PointerScope scope = new PointerScope()) {
      if (picture.width() != width || picture.height() != height) {
        width = picture.width();
        height = picture.height();
        detector.setInputSize(new Size(width, height));
      }
      Mat image = new Mat(height, width, opencv_core.CV_8UC3);
      image.data().put(blueFirst(picture.rgb()));
      Mat found = new Mat();
      detector.detect(image, found);
      return faces(found);
    }
  }

  private static byte[] blueFirst(byte[] rgb) {
    byte[] bgr = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i += 3) {
      bgr[i] = rgb[i + 2];
      bgr[i + 1] = rgb[i + 1];
      bgr[i + 2] = rgb[i];
    }
    return bgr;
  }

  private static List<SeenFace> faces(Mat found) {
    List<SeenFace> faces = new ArrayList<>();
    if (found.rows() > 0) {
      FloatIndexer numbers = found.createIndexer();
      for (int i = 0; i < found.rows(); i++) {
        faces.add(face(numbers, i));
      }
    }
    faces.sort(Comparator.comparingDouble((SeenFace face) -> face.box().area()).reversed());
    return faces;
  }

  private static SeenFace face(FloatIndexer numbers, int row) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < Landmarks.COUNT; i++) {
      int column = LANDMARKS + 2 * i;
      points.add(new Point(numbers.get(row, column), numbers.get(row, column + 1)));
    }
    Face box =
        new Face(
            numbers.get(row, 0),
            numbers.get(row, 1),
            numbers.get(row, 2),
            numbers.get(row, 3),
            numbers.get(row, SCORE));
    return new SeenFace(box, new Landmarks(points));
  }

  @Override
  public void close() {
    detector.close();
  }
}
