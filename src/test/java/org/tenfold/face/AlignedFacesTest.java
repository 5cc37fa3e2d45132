package org.tenfold.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tenfold.media.Picture;
import org.tenfold.media.TestFilms;

/** On films whose faces were counted and looked at. */
class AlignedFacesTest {
  private static final int SIZE = 224;

  @Test
  void theExcerptShowsItsSubjectFromTheCutOn() {
    try (FaceFinder finder = new FaceFinder()) {
      FaceLook look =
          FaceLook.at(Path.of("src/main/resources/demo/tears_of_steel_bridge_12s.mp4"), finder);

      assertThat(look.frames()).isEqualTo(357);
      assertThat(look.useful().share()).isCloseTo(.835, within(.01));
      assertThat(look.subject().orElseThrow().faces().keySet()).allMatch(frame -> frame >= 48);
      assertThat(look.useful().enough()).isTrue();
    }
  }

  @Test
  void eyesLandOnTheTemplateAndTheRestNearIt() {
    Path film = TestFilms.path("pyfeat_single_face.mp4");
    try (FaceFinder finder = new FaceFinder();
        FaceDetector detector = new FaceDetector()) {
      FaceLook look = FaceLook.at(film, finder);
      assertThat(look.useful()).isEqualTo(new UsefulFrames(72, 72));

      List<byte[]> pictures = new AlignedFrames(SIZE).of(film, look, 16);

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

  /** How far the eyes are from the template's, on average, in pixels of a face of 112. */
  private static double eyes(Landmarks seen) {
    List<Point> wanted = Landmarks.template(SIZE).points();
    double right = seen.points().get(0).distance(wanted.get(0));
    double left = seen.points().get(1).distance(wanted.get(1));
    return (right + left) / 2 / 2;
  }

  @Test
  void smoothedLandmarksTrembleLessThanAPixel() {
    try (FaceFinder finder = new FaceFinder()) {
      FaceTrack track =
          FaceLook.at(TestFilms.path("pyfeat_single_face.mp4"), finder).subject().orElseThrow();

      assertThat(trembling(track.smoothed()).orElseThrow()).isLessThan(.5);
    }
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
