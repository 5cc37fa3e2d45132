package org.tenfold.face.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenfold.face.detect.Face;
import org.tenfold.face.detect.Landmarks;
import org.tenfold.face.detect.Point;
import org.tenfold.face.detect.SeenFace;
import org.tenfold.media.Picture;

/**
 * On painted pictures: who has the same colours is the same person, unless both are seen at once.
 */
class PersonsTest {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final int[] FAIR = {220, 180, 160};
  private static final int[] DARK = {90, 60, 45};
  private static final int[] GREEN = {60, 150, 70};

  private final FaceTracks tracks = new FaceTracks();
  private int frame;

  @Test
  void aFaceIsFollowedAcrossACutByItsColours() {
    shot(new int[][] {FAIR}, 100);
    shot(new int[][] {FAIR}, 110);

    assertThat(persons()).hasSize(1);
    assertThat(persons().getFirst().faces()).hasSize(20);
  }

  @Test
  void somebodyElseAtTheSamePlaceIsAnotherPerson() {
    shot(new int[][] {FAIR}, 100);
    shot(new int[][] {DARK}, 100);
    shot(new int[][] {FAIR}, 100);

    assertThat(persons()).hasSize(2);
    assertThat(persons().getFirst().faces().keySet()).contains(0, 9, 20, 29).doesNotContain(15);
  }

  @Test
  void twoAtOnceAreNeverOneHoweverAlike() {
    shot(new int[][] {FAIR, FAIR}, 40);

    assertThat(persons()).hasSize(2).allMatch(one -> one.faces().size() == 10);
  }

  @Test
  void eachOfTwoKeepsHerColoursAcrossACut() {
    shot(new int[][] {FAIR, GREEN}, 40);
    shot(new int[][] {GREEN, FAIR}, 40);

    assertThat(persons()).hasSize(2).allMatch(one -> one.faces().size() == 20);
    Person fair = persons().getFirst();
    assertThat(fair.faces().get(0).box().x()).isEqualTo(40);
    assertThat(fair.faces().get(15).box().x()).isEqualTo(200);
  }

  @Test
  void landmarksAreNotSmoothedAcrossACut() {
    shot(new int[][] {FAIR}, 100);
    shot(new int[][] {FAIR}, 130);

    assertThat(persons()).hasSize(1);
    var smoothed = persons().getFirst().smoothed();
    assertThat(smoothed.get(9).points().getFirst().x()).isEqualTo(115);
    assertThat(smoothed.get(10).points().getFirst().x()).isEqualTo(145);
  }

  @Test
  void aBlurredFaceIsSeenButNotUsedUntilPeopleSaySo() {
    Picture picture = picture(List.of(face(100)), new int[][] {FAIR});
    for (int i = 0; i < 9; i++) {
      boolean blurred = i == 4;
      tracks.offer(
          i, List.of(new Sight(face(100), new FaceQuality(100, blurred ? 0 : 1))), false, picture);
    }

    FaceTrack track = tracks.all().getFirst();
    assertThat(track.faces()).hasSize(8).doesNotContainKey(4);
    assertThat(track.sights()).hasSize(9);
    assertThat(track.using(one -> true).faces()).hasSize(9);
    assertThat(track.using(one -> one > 2).faces()).hasSize(6);
  }

  private List<Person> persons() {
    return Persons.of(tracks.all(), WIDTH, HEIGHT);
  }

  /** Ten frames with a face of each colour, the first at {@code x}. */
  private void shot(int[][] colours, int x) {
    List<SeenFace> faces = new ArrayList<>();
    for (int i = 0; i < colours.length; i++) {
      faces.add(face(x + 160 * i));
    }
    Picture picture = picture(faces, colours);
    for (int i = 0; i < 10; i++) {
      tracks.offer(
          frame++,
          faces.stream().map(one -> new Sight(one, new FaceQuality(100, 1))).toList(),
          i == 0,
          picture);
    }
  }

  private static Picture picture(List<SeenFace> faces, int[][] colours) {
    byte[] rgb = new byte[3 * WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        for (int i = 0; i < faces.size(); i++) {
          Face box = faces.get(i).box();
          if (Math.abs(x - box.x() - box.width() / 2) < box.width()
              && Math.abs(y - box.y() - box.height() / 2) < box.height()) {
            for (int c = 0; c < 3; c++) {
              rgb[3 * (y * WIDTH + x) + c] = (byte) colours[i][c];
            }
          }
        }
      }
    }
    return new Picture(WIDTH, HEIGHT, rgb);
  }

  private static SeenFace face(double x) {
    Point eye = new Point(x + 15, 70);
    return new SeenFace(
        new Face(x, 60, 50, 50, .9), new Landmarks(List.of(eye, eye, eye, eye, eye)));
  }
}
