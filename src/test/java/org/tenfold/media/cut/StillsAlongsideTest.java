package org.tenfold.media.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.media.TestVideos;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.CutRecipe;
import org.tenfold.media.picture.PictureHash;
import org.tenfold.testing.SharesNothing;
import org.tenfold.worker.EventSink;

/** Stills of the pass that encodes are those of the finished file. */
@SharesNothing
@Tag("slow")
class StillsAlongsideTest {
  private static final int PRINTS = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "idx24.mp4, 2.0, 3.0, AS_SHOWN",
    "idx24.mp4, 2.013, 4.641, AS_SHOWN",
    "idx_rot90.mp4, 1, 1.5, AS_SHOWN",
    "idx_vfr.mp4, 9, 10, AS_SHOWN",
    "hdr_pq.mp4, 0, 0.4, AS_SHOWN",
    "hdr_pq.mp4, 0, 0.4, AS_STORED",
    "pyfeat_single_face.mp4, 1, 1.5, AS_SHOWN",
    "idx24.mp4, 3, 3.04, AS_SHOWN",
  })
  void theyAreThoseOfTheFile(String video, double start, double end, CutRecipe recipe)
      throws IOException {
    assertThat(sameStills(TestVideos.path(video), new ClipRange(start, end), recipe))
        .as("made in the pass")
        .isTrue();
  }

  @Test
  void aClipOfOtherPicturesThanForeseenIsLookedAtAgain() throws IOException {
    ClipRange pastTheEnd = new ClipRange(19.5, 20.12); // 482 frames of 1/24 s

    assertThat(sameStills(TestVideos.path("idx24.mp4"), pastTheEnd, CutRecipe.NOW)).isFalse();
  }

  /**
   * @return whether they were made in the pass that encoded
   */
  private boolean sameStills(Path video, ClipRange range, CutRecipe recipe) throws IOException {
    Path clip = folder.resolve("clip.mp4");
    Path poster = folder.resolve("poster.jpg");
    Path strip = folder.resolve("strip.jpg");
    Path posterOfFile = folder.resolve("poster-of-file.jpg");
    Path stripOfFile = folder.resolve("strip-of-file.jpg");
    try (StillsAlongside stills = new StillsAlongside(PRINTS)) {
      CutClip cut = ClipCutter.cut(video, range, false, recipe, clip, stills, EventSink.SILENT);

      boolean foreseen = stills.foreseen(cut.frames());
      List<Long> hashes = stills.write(clip, cut.frames(), poster, strip);

      assertThat(hashes)
          .isEqualTo(PictureHash.of(clip, cut.frames(), PRINTS))
          .isEqualTo(ClipStills.of(clip, cut.frames(), PRINTS).write(posterOfFile, stripOfFile));
      assertThat(Files.mismatch(poster, posterOfFile)).as("poster").isEqualTo(-1);
      assertThat(Files.mismatch(strip, stripOfFile)).as("filmstrip").isEqualTo(-1);
      return foreseen;
    }
  }
}
