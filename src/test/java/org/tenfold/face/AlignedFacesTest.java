package org.tenfold.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.face.align.AlignedFrames;
import org.tenfold.face.align.RecipeFacts;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.FaceDetector;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.Point;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.face.detect.Similarity;
import org.tenfold.face.track.FaceFinder;
import org.tenfold.face.track.FaceLook;
import org.tenfold.face.track.FaceQuality;
import org.tenfold.face.track.Person;
import org.tenfold.media.Framing;
import org.tenfold.media.Picture;
import org.tenfold.media.Pictures;
import org.tenfold.media.TestVideos;
import org.tenfold.media.decode.FfmpegProgram;
import org.tenfold.testing.SharesNothing;

/** On videos whose faces were counted and looked at. */
@SharesNothing
@Tag("slow")
class AlignedFacesTest {
  private static final int SIZE = 224;
  private static final Path ONE_MAN = TestVideos.path("pyfeat_single_face.mp4");

  /** Looked at once, for all that is asked of it. */
  private static final class Seen {
    static final FaceLook LOOK = look();

    private static FaceLook look() {
      try (FaceFinder finder = new FaceFinder()) {
        return FaceLook.at(ONE_MAN, finder);
      }
    }
  }

  @TempDir Path folder;

  @Tag("long")
  @Test
  void theExcerptShowsItsSubjectFromTheCutOn() {
    try (FaceFinder finder = new FaceFinder()) {
      Path video = Path.of("src/main/resources/demo/tears_of_steel_bridge_12s.mp4");
      FaceLook look = FaceLook.at(video, finder);

      assertThat(look.frames()).isEqualTo(357);
      assertThat(look.useful().share()).isCloseTo(.835, within(.01));
      assertThat(look.subject().orElseThrow().faces().keySet()).allMatch(frame -> frame >= 48);
      assertThat(look.useful().enough()).isTrue();
      // profiles among them, whose landmarks lie nearly on one line
      List<Double> away = awayFromWhole(video, look.subject().orElseThrow().smoothed());
      assertThat(away).hasSizeGreaterThan(60);
      assertThat(away.get(away.size() * 19 / 20)).isLessThan(9.0);
    }
  }

  @Test
  void eyesLandOnTheTemplateAndTheRestNearIt() {
    try (FaceDetector detector = new FaceDetector()) {
      FaceLook look = Seen.LOOK;
      assertThat(look.useful()).isEqualTo(new UsefulFrames(72, 72));

      List<byte[]> pictures = new AlignedFrames(SIZE).of(ONE_MAN, look, 16);

      assertThat(pictures).hasSize(16);
      double away = 0;
      for (byte[] picture : pictures) {
        List<SeenFace> faces = detector.look(new Picture(SIZE, SIZE, picture));
        assertThat(faces).hasSize(1);
        Landmarks seen = faces.getFirst().landmarks();
        // nose and mouth are where this man has them, not the template
        assertThat(seen.distance(Landmarks.template(SIZE)) / 2).isLessThan(5);
        away += eyes(seen) / pictures.size();
      }
      assertThat(away).isLessThan(3);
    }
  }

  /**
   * The video turned by FFmpeg; each picture must come out as level as that of the video itself.
   */
  @ParameterizedTest
  @ValueSource(ints = {-45, -30, -5, 10, 20, 45})
  void theTiltOfAHeadIsUndone(int degrees) {
    Path tilted =
        FfmpegProgram.run(
            "-i",
            ONE_MAN.toString(),
            "-frames:v",
            "24",
            "-vf",
            "rotate=" + degrees + "*PI/180:bilinear=1",
            "-c:v",
            "libopenh264",
            "-b:v",
            "4M",
            folder.resolve("tilted.mp4").toString());
    try (FaceFinder finder = new FaceFinder();
        FaceDetector detector = new FaceDetector()) {
      double known = median(rolls(Seen.LOOK.subject().orElseThrow()));
      FaceLook look = FaceLook.at(tilted, finder);
      assertThat(look.useful()).isEqualTo(new UsefulFrames(24, 24));

      double found = median(rolls(look.subject().orElseThrow()));
      assertThat(found).isCloseTo(known + degrees, within(4.0));

      List<Double> left = new ArrayList<>();
      for (byte[] picture : new AlignedFrames(SIZE).of(tilted, look, 8)) {
        Picture wide = framed(new Picture(SIZE, SIZE, picture));
        left.add(Math.toDegrees(detector.look(wide).getFirst().landmarks().roll()));
      }
      // beyond, YuNet itself is less sure
      assertThat(median(left)).isCloseTo(0, within(Math.abs(degrees) > 30 ? 5.0 : 3.0));
    }
  }

  /** With as much black around it, so that the detector sees a face with its surroundings. */
  static Picture framed(Picture square) {
    int side = 2 * square.width();
    byte[] rgb = new byte[3 * side * side];
    for (int row = 0; row < square.height(); row++) {
      System.arraycopy(
          square.rgb(),
          3 * row * square.width(),
          rgb,
          3 * ((row + square.height() / 2) * side + square.width() / 2),
          3 * square.width());
    }
    return new Picture(side, side, rgb);
  }

  private static List<Double> rolls(Person track) {
    return new ArrayList<>(
        track.smoothed().values().stream().map(face -> Math.toDegrees(face.roll())).toList());
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** How far the tilts are from those that the whole pictures show; a rising list, in degrees. */
  private static List<Double> awayFromWhole(Path video, Map<Integer, Landmarks> faces) {
    List<Double> away = new ArrayList<>();
    try (FaceDetector detector = new FaceDetector();
        Pictures pictures = Pictures.of(video, new Framing.LongSide(FaceLook.LONG_SIDE))) {
      int frame = 0;
      for (Picture p = pictures.next(); p != null; p = pictures.next(), frame++) {
        Landmarks ours = faces.get(frame);
        if (ours != null && frame % 4 == 0) {
          detector.look(p).stream()
              .map(SeenFace::landmarks)
              .filter(seen -> seen.distance(ours) < 8)
              .forEach(seen -> away.add(Math.toDegrees(Math.abs(seen.roll() - ours.roll()))));
        }
      }
    }
    away.sort(null);
    return away;
  }

  /** How far the eyes are from the template's, on average, in pixels of a face of 112. */
  private static double eyes(Landmarks seen) {
    List<Point> wanted = Landmarks.template(SIZE).points();
    double right = seen.points().get(0).distance(wanted.get(0));
    double left = seen.points().get(1).distance(wanted.get(1));
    return (right + left) / 2 / 2;
  }

  /** When this fails, raise {@link FrameRecipe#PIPELINE}, and put the new text here. */
  @Test
  void theSameChoicesComeToTheSamePicturesWhileThisNumberStays() {
    assertThat(FrameRecipe.PIPELINE).isEqualTo(1);
    assertThat(RecipeFacts.of(FrameRecipe.of(Alignment.FACES)).toString())
        .isEqualTo(
            "{alignment=faces, size=224, frames=16, interpolation=TIM (Zhou, Zhao, Pietikainen 2011),"
                + " closed form, detector=YuNet, face_detection_yunet_2023mar.onnx,"
                + " detectorSha256=8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4,"
                + " opencv=4.14.0, detectedAtLongSide=640, closeUp=320 pixels, turned upright by the"
                + " whole picture's landmarks, leastScore=0.8, leastSide=32, leastBrightness=20.0,"
                + " leastSharpness=0.02, leastUsefulShare=0.5, warp=similarity of five landmarks,"
                + " smoothed by 1 4 6 4 1 over frames, to the ArcFace template}");
  }

  @Test
  void smoothedLandmarksTrembleLessThanAPixel() {
    Person track = Seen.LOOK.subject().orElseThrow();

    assertThat(trembling(track.smoothed()).orElseThrow()).isLessThan(.5);
  }

  /** Mean second difference of the right eye, in pixels of a face of 112. */
  private static OptionalDouble trembling(java.util.Map<Integer, Landmarks> faces) {
    return faces.keySet().stream()
        .filter(frame -> faces.containsKey(frame - 1) && faces.containsKey(frame + 1))
        .mapToDouble(
            frame -> {
              Point before = faces.get(frame - 1).points().getFirst();
              Point now = faces.get(frame).points().getFirst();
              Point after = faces.get(frame + 1).points().getFirst();
              return Similarity.between(faces.get(frame), Landmarks.template(112)).scale()
                  * Math.hypot(
                      before.x() - 2 * now.x() + after.x(), before.y() - 2 * now.y() + after.y());
            })
        .average();
  }

  @Test
  void darkAndBlurredFacesAreOfNoUse() {
    Face face = new Face(10, 10, 60, 60, .9);

    assertThat(FaceQuality.of(pattern(1), face).enough()).isTrue();
    assertThat(FaceQuality.of(pattern(.05), face).enough()).isFalse();
    assertThat(FaceQuality.of(plain(), face).enough()).isFalse();
  }

  @Test
  void halfTheFramesAreEnough() {
    assertThat(new UsefulFrames(169, 72).enough()).isFalse();
    assertThat(new UsefulFrames(10, 5).enough()).isTrue();
    assertThat(new UsefulFrames(11, 5).reason())
        .isEqualTo("its subject's face in less than half of the frames");
    assertThat(new UsefulFrames(95, 0).reason()).isEqualTo("no face that can be followed");
  }

  private static Picture pattern(double brightness) {
    byte[] rgb = new byte[3 * 80 * 80];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (brightness * ((i * 7919 + i / 240 * 104729) % 256));
    }
    return new Picture(80, 80, rgb);
  }

  private static Picture plain() {
    byte[] rgb = new byte[3 * 80 * 80];
    java.util.Arrays.fill(rgb, (byte) 100);
    return new Picture(80, 80, rgb);
  }
}
