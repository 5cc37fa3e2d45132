package org.tenfold.face.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.Point;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.media.Picture;

class FaceTracksTest {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final Picture PICTURE = new Picture(WIDTH, HEIGHT, new byte[3 * WIDTH * HEIGHT]);

  private final FaceTracks tracks = new FaceTracks();

  @Test
  void aFaceThatMovesAndIsHiddenForAWhileStaysOneTrack() {
    for (int frame = 0; frame < 20; frame++) {
      offer(frame, frame >= 8 && frame < 14 ? List.of() : List.of(face(200 + 2 * frame, 100, 100)));
    }

    assertThat(subject().orElseThrow().faces().keySet())
        .hasSize(14)
        .contains(0, 7, 14, 19)
        .doesNotContain(8, 13);
  }

  @Test
  void aCutEndsATrackWhoeverStandsThere() {
    for (int frame = 0; frame < 20; frame++) {
      offer(frame, List.of(face(200, 100, 100)), frame == 12);
    }

    assertThat(subject().orElseThrow().faces().keySet()).hasSize(12).contains(0, 11);
  }

  @Test
  void theSubjectIsNotTheOneWhoCrossesThePicture() {
    for (int frame = 0; frame < 30; frame++) {
      SeenFace stays = face(270, 130, 90);
      SeenFace crosses = face(20 * frame, 0, 110);
      offer(frame, frame < 25 ? List.of(crosses, stays) : List.of(stays));
    }

    assertThat(subject().orElseThrow().faces().values()).contains(face(270, 130, 90));
    assertThat(subject().orElseThrow().length()).isEqualTo(30);
  }

  @Test
  void ofTwoEquallyLargeTheOneInTheMiddleIsTheSubject() {
    for (int frame = 0; frame < 5; frame++) {
      offer(frame, List.of(face(0, 0, 100), face(270, 130, 100)));
    }

    assertThat(subject().orElseThrow().tracks().getFirst().last().x()).isEqualTo(270);
  }

  @Test
  void smoothingCalmsATremblingFaceAndLeavesASteadyMotion() {
    for (int frame = 0; frame < 11; frame++) {
      double tremble = frame == 5 ? 8 : 0;
      offer(frame, List.of(face(100 + 3 * frame + tremble, 100, 100)));
    }

    Map<Integer, Landmarks> smoothed = subject().orElseThrow().smoothed();

    assertThat(eye(smoothed, 5)).isCloseTo(115 + 8 * 6 / 16.0 + 30, within(1e-9));
    assertThat(eye(smoothed, 2)).isCloseTo(106 + 30, within(1e-9));
    assertThat(eye(smoothed, 0)).isCloseTo(100 + 30, within(1e-9));
    assertThat(eye(smoothed, 10)).isCloseTo(130 + 30, within(1e-9));
  }

  private static double eye(Map<Integer, Landmarks> faces, int frame) {
    return faces.get(frame).points().getFirst().x();
  }

  private void offer(int frame, List<SeenFace> faces) {
    offer(frame, faces, false);
  }

  private void offer(int frame, List<SeenFace> faces, boolean cut) {
    FaceQuality good = new FaceQuality(100, 1);
    tracks.offer(frame, faces.stream().map(face -> new Sight(face, good)).toList(), cut, PICTURE);
  }

  private Optional<Person> subject() {
    return FaceLook.mostProminent(
        tracks.all().stream().map(track -> new Person(List.of(track))).toList());
  }

  private static SeenFace face(double x, double y, double side) {
    Point eye = new Point(x + 30, y + 40);
    return new SeenFace(
        new Face(x, y, side, side, .9), new Landmarks(List.of(eye, eye, eye, eye, eye)));
  }
}
