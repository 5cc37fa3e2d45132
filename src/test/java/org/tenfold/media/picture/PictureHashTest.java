package org.tenfold.media.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.media.Picture;
import org.tenfold.media.Probe;
import org.tenfold.media.VideoProperties;
import org.tenfold.media.cut.Preview;
import org.tenfold.testing.SharesNothing;
import org.tenfold.worker.EventSink;

@SharesNothing
@Tag("slow")
class PictureHashTest {
  @TempDir Path folder;

  @Test
  void eachBitSaysWhetherItGetsLighterToTheRight() {
    byte[] rgb = new byte[3 * 9 * 8];
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 9; x++) {
        int grey = y % 2 == 0 ? 20 * x : 200 - 20 * x;
        for (int c = 0; c < 3; c++) {
          rgb[3 * (9 * y + x) + c] = (byte) grey;
        }
      }
    }

    assertThat(PictureHash.of(new Picture(9, 8, rgb))).isEqualTo(0xFF00FF00FF00FF00L);
  }

  @Test
  void aPreviewShowsTheSamePictures() {
    Path video = Path.of("src/main/resources/demo/tears_of_steel_bridge_12s.mp4");
    Path preview = folder.resolve("preview.mp4");

    Preview.write(video, 11.9, preview, EventSink.SILENT);

    VideoProperties made = Probe.of(preview);
    assertThat(made.browserPlayable()).isTrue();
    assertThat(made.width()).isEqualTo(960);
    assertThat(made.durationSeconds())
        .isCloseTo(Probe.of(video).durationSeconds(), org.assertj.core.api.Assertions.within(.1));
    List<Long> originals = PictureHash.of(video, 357, 8);
    List<Long> copies = PictureHash.of(preview, (int) made.frames(), 8);
    for (int i = 0; i < 8; i++) {
      assertThat(Long.bitCount(originals.get(i) ^ copies.get(i))).isLessThanOrEqualTo(3);
    }
  }
}
