package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.FfmpegProgram;
import org.tenfold.worker.EventSink;

/**
 * Colours and proportions of a clip are those of its video, in our reading of it and in FFmpeg's.
 */
class ClipColourTest {
  private static final int[] CRIMSON = {0xC0, 0x20, 0x60};

  /** What 8 bits, halved colour and the encoder may cost, in steps of 255. */
  private static final int NEAR = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "320x240, bt709, tv, -colorspace bt709 -color_range tv",
    "320x240, bt601, tv, -colorspace smpte170m -color_range tv",
    "320x240, bt709, pc, -colorspace bt709 -color_range pc",
    "320x240, bt601, pc, -colorspace smpte170m -color_range pc",
    "320x240, bt601, tv, -color_range tv",
    "1280x720, bt709, tv, -color_range tv",
  })
  void theMatrixAndTheRangeAreKept(String size, String matrix, String range, String told) {
    Path video = crimson(size, matrix, range, told);
    Path clip = folder.resolve("clip.mp4");

    ClipCutter.cut(video, new ClipRange(0.25, 0.75), clip, EventSink.SILENT);

    assertCrimson(clip);
    Path raw = FfmpegProgram.run("-i " + clip + " -frames:v 1 " + folder.resolve("clip.png"));
    assertCrimson(raw);
  }

  @Test
  void anamorphicPicturesBecomeAsWideAsTheyAreShown() {
    Path video = folder.resolve("anamorphic.mp4");
    FfmpegProgram.run(
        "-f lavfi -i color=red:s=720x576:d=1:r=25 -vf setsar=64/45 -c:v libopenh264 -pix_fmt"
            + " yuv420p "
            + video);

    CutClip clip =
        ClipCutter.cut(video, new ClipRange(0, 0.5), folder.resolve("clip.mp4"), EventSink.SILENT);

    assertThat(clip.width()).isEqualTo(1024);
    assertThat(clip.height()).isEqualTo(576);
  }

  @Test
  void anOddRowOrColumnIsLeftOut() {
    Path video = folder.resolve("odd.mkv");
    FfmpegProgram.run("-f lavfi -i color=red:s=161x121:d=1:r=25 -c:v mpeg4 " + video);

    CutClip clip =
        ClipCutter.cut(video, new ClipRange(0, 0.5), folder.resolve("clip.mp4"), EventSink.SILENT);

    assertThat(clip.width()).isEqualTo(160);
    assertThat(clip.height()).isEqualTo(120);
  }

  private Path crimson(String size, String matrix, String range, String told) {
    String filter =
        "format=rgb24,scale=out_color_matrix=%s:out_range=%s,format=yuv420p,setparams=%s"
            .formatted(matrix, range, told.contains("colorspace") ? "range=" + range : "range=tv");
    return FfmpegProgram.run(
        "-f lavfi -i color=0xC02060:s=%s:d=1:r=24 -vf %s -c:v libopenh264 -qmin 10 -qmax 12 -b:v 20M %s %s"
            .formatted(size, filter, told, folder.resolve("video.mp4")));
  }

  private static void assertCrimson(Path file) {
    Picture picture = first(file);
    int centre = 3 * (picture.height() / 2 * picture.width() + picture.width() / 2);
    for (int i = 0; i < CRIMSON.length; i++) {
      assertThat(picture.rgb()[centre + i] & 0xFF).isCloseTo(CRIMSON[i], within(NEAR));
    }
  }

  private static Picture first(Path file) {
    if (file.toString().endsWith(".png")) {
      try {
        var image = javax.imageio.ImageIO.read(file.toFile());
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length / 3; i++) {
          int color = image.getRGB(i % image.getWidth(), i / image.getWidth());
          rgb[3 * i] = (byte) (color >> 16);
          rgb[3 * i + 1] = (byte) (color >> 8);
          rgb[3 * i + 2] = (byte) color;
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb);
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    try (Pictures pictures = Pictures.of(file, new Framing.Whole())) {
      return pictures.next();
    }
  }
}
