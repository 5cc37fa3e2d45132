package org.tenfold.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.worker.EventSink;

/** On the demo's films: what is in them was looked at. */
class FilmScoutTest {
  @TempDir Path folder;

  @Test
  void theOneCutOfTheExcerptIsFoundAndNoFaceBeforeIt() throws Exception {
    FilmScout.Findings found = look("tears_of_steel_bridge_12s.mp4", 11.9);

    assertThat(found.frames()).isEqualTo(357);
    assertThat(found.shots()).hasSize(2);
    assertThat(found.shots().getFirst().end()).isCloseTo(2.0, within(0.1));
    assertThat(found.shots().getFirst().faces()).isEmpty();
    assertThat(found.shots().getLast().end()).isCloseTo(11.9, within(0.1));
    assertThat(found.stepSeconds()).isEqualTo(1);
    assertThat(found.tiles()).isEqualTo(12);
    var strip = ImageIO.read(folder.resolve("strip.jpg").toFile());
    assertThat(strip.getWidth()).isEqualTo(20 * 160);
    assertThat(strip.getHeight()).isEqualTo(90);
  }

  @Test
  void aPortraitIsOneShotWithOneFaceThroughout() {
    FilmScout.Findings found = look("pyfeat_WolfgangLanger_Pexels.mp4", 19.686);

    assertThat(found.shots()).hasSize(1);
    FaceStretch.Range face = found.shots().getFirst().faces().orElseThrow();
    assertThat(face.end() - face.start()).isGreaterThan(15);
  }

  @Test
  void aFaceThatJumpsOrHasARivalIsNotFollowed() {
    FaceStretch stretch = new FaceStretch(180);
    Face left = new Face(10, 10, 50, 60, .9);
    Face right = new Face(200, 10, 50, 60, .9);
    Face far = new Face(200, 10, 8, 10, .9);
    stretch.look(List.of(left), 0, .25);
    stretch.look(List.of(right), .25, .5);
    for (int i = 2; i < 6; i++) {
      stretch.look(List.of(right, far), i * .25, (i + 1) * .25);
    }
    stretch.look(List.of(right, left), 1.5, 1.75);
    stretch.look(List.of(far), 1.75, 2);

    assertThat(stretch.longest(10)).contains(new FaceStretch.Range(.25, 1.5));
  }

  private FilmScout.Findings look(String film, double length) {
    return FilmScout.look(
        Path.of("src/main/resources/demo", film),
        length,
        folder.resolve("strip.jpg"),
        EventSink.SILENT);
  }
}
