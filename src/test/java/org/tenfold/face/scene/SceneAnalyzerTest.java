package org.tenfold.face.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.face.detect.Face;
import org.tenfold.face.track.FaceStretch;
import org.tenfold.testing.SharesNothing;
import org.tenfold.worker.EventSink;

/** On the demo's videos: what is in them was looked at. */
@SharesNothing
@Tag("slow")
class SceneAnalyzerTest {
  private static final double[] SAME = {0};

  @TempDir Path folder;

  @Test
  void theOneCutOfTheExcerptIsFoundAndNoFaceBeforeIt() throws Exception {
    SceneAnalyzer.Findings found = look("tears_of_steel_bridge_12s.mp4", 11.9);

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
    SceneAnalyzer.Findings found = look("pyfeat_WolfgangLanger_Pexels.mp4", 19.686);

    assertThat(found.shots()).hasSize(1);
    FaceStretch.Range face = found.shots().getFirst().faces().orElseThrow();
    assertThat(face.end() - face.start()).isGreaterThan(15);
  }

  @Test
  void aLongStretchIsOfferedInPartsOfAClipsLengthThatFollowEachOther() {
    SceneAnalyzer.Shot shot = look("pyfeat_WolfgangLanger_Pexels.mp4", 19.686).shots().getFirst();

    List<FaceStretch.Range> moments = shot.moments();
    assertThat(moments).hasSizeGreaterThan(3);
    for (FaceStretch.Range moment : moments) {
      assertThat(moment.end() - moment.start()).isBetween(1 - 1e-6, 6 + 1e-6);
    }
    for (int i = 1; i < moments.size(); i++) {
      assertThat(moments.get(i).start()).isEqualTo(moments.get(i - 1).end());
    }
    FaceStretch.Range whole = shot.faces().orElseThrow();
    assertThat(moments.getFirst().start()).isEqualTo(whole.start());
    assertThat(moments.getLast().end()).isEqualTo(whole.end());
  }

  @Test
  void aStretchIsDividedWhereTheFaceChanges() {
    FaceStretch stretch = new FaceStretch(180);
    Face face = new Face(10, 10, 50, 60, .9);
    for (int i = 0; i < 40; i++) { // ten seconds; another face after 3 and 7
      double[] looks = {i < 12 ? 0 : i < 28 ? 1 : 0, i % 2 * 1e-3};
      stretch.look(List.of(face), i * .25, (i + 1) * .25, same -> looks);
    }

    assertThat(stretch.moments(10))
        .containsExactly(
            new FaceStretch.Range(0, 3), new FaceStretch.Range(3, 7), new FaceStretch.Range(7, 10));
  }

  @Test
  void aFaceThatDoesNothingIsOfferedInAsFewPartsAsFit() {
    FaceStretch stretch = new FaceStretch(180);
    Face face = new Face(10, 10, 50, 60, .9);
    for (int i = 0; i < 60; i++) {
      stretch.look(List.of(face), i * .25, (i + 1) * .25, same -> SAME);
    }

    assertThat(stretch.moments(14.9))
        .hasSize(3)
        .allSatisfy(part -> assertThat(part.end() - part.start()).isBetween(1., 6.));
  }

  @Test
  void aFaceThatJumpsOrHasARivalIsNotFollowed() {
    FaceStretch stretch = new FaceStretch(180);
    Face left = new Face(10, 10, 50, 60, .9);
    Face right = new Face(200, 10, 50, 60, .9);
    Face far = new Face(200, 10, 8, 10, .9);
    stretch.look(List.of(left), 0, .25, face -> SAME);
    stretch.look(List.of(right), .25, .5, face -> SAME);
    for (int i = 2; i < 6; i++) {
      stretch.look(List.of(right, far), i * .25, (i + 1) * .25, face -> SAME);
    }
    stretch.look(List.of(right, left), 1.5, 1.75, face -> SAME);
    stretch.look(List.of(far), 1.75, 2, face -> SAME);

    assertThat(stretch.longest(10)).contains(new FaceStretch.Range(.25, 1.5));
    assertThat(stretch.moments(10)).containsExactly(new FaceStretch.Range(.25, 1.5));
  }

  private SceneAnalyzer.Findings look(String video, double length) {
    return SceneAnalyzer.look(
        Path.of("src/main/resources/demo", video),
        length,
        folder.resolve("strip.jpg"),
        EventSink.SILENT);
  }
}
