package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.cut.Preview;
import org.tenfold.media.decode.ClipMarks;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.CutRecipe;
import org.tenfold.media.decode.FfmpegProgram;
import org.tenfold.media.picture.Poster;
import org.tenfold.worker.EventSink;

/** Pictures come out as people see them: in ordinary colours, whole, and at their own moments. */
class ShownPicturesTest {
  /** Skin and white of {@code hdr_pq.mp4} by zscale and a tone curve that keeps both. */
  private static final int[] SKIN = {190, 152, 130};

  private static final int[] WHITE = {231, 231, 231};

  @TempDir Path folder;

  @Test
  void pqComesOutInOrdinaryColoursEverywhere() throws Exception {
    Path video = TestVideos.path("hdr_pq.mp4");
    Path clip = folder.resolve("clip.mp4");
    CutClip cut = ClipCutter.cut(video, new ClipRange(0, 0.4), clip, EventSink.SILENT);
    assertThat(cut.warnings()).singleElement().asString().contains("HDR (PQ)");
    assertThat(Probe.of(video).warnings()).isEqualTo(cut.warnings());
    assertThat(Probe.of(clip).warnings()).isEmpty();

    for (Path shown : List.of(video, clip)) {
      try (Pictures pictures = Pictures.of(shown, new Framing.Whole())) {
        Picture picture = pictures.next();
        assertColour(picture, 239, 179, SKIN);
        assertColour(picture, 399, 179, WHITE);
      }
      try (Pictures pictures = Pictures.of(shown, new Framing.Square(112))) {
        assertColour(pictures.next(), 31, 56, SKIN);
      }
    }
    Path raw = FfmpegProgram.run("-i " + clip + " -frames:v 1 " + folder.resolve("clip.png"));
    assertColour(picture(raw), 239, 179, SKIN);
    Path poster = folder.resolve("poster.jpg");
    Poster.write(video, poster);
    assertColour(picture(poster), 239 * 3 / 4, 179 * 3 / 4, SKIN);
    Path preview = folder.resolve("preview.mp4");
    Preview.write(video, 0.5, preview, EventSink.SILENT);
    try (Pictures pictures = Pictures.of(preview, new Framing.Whole())) {
      assertColour(pictures.next(), 239, 179, SKIN);
    }
  }

  /** Against the formulas of SMPTE ST 2084 and ITU-R BT.2100, BT.2087 and BT.1886. */
  @ParameterizedTest
  @ValueSource(strings = {"smpte2084", "arib-std-b67"})
  void darkAndMiddlingColoursAreThoseOfTheFormulas(String transfer) throws Exception {
    double[][] linear = {
      {.497, .303, .201}, {.18, .18, .18}, {.05, .05, .05}, {.7, .1, .1}, {.1, .3, .6}
    };
    for (double[] colour : linear) {
      Path video = video(colour, transfer);
      try (Pictures pictures = Pictures.of(video, new Framing.Whole())) {
        int[] expected = new int[3];
        for (int i = 0; i < 3; i++) {
          expected[i] = (int) Math.round(255 * Math.pow(colour[i], 1 / 2.4));
        }
        assertColour(pictures.next(), 32, 32, expected);
      }
    }
  }

  /** A video of one colour: linear light of BT.709, where 1 is 203 cd/m². */
  private Path video(double[] linear, String transfer) throws IOException {
    double[][] wide = {{.6274, .3293, .0433}, {.0691, .9195, .0114}, {.0164, .0880, .8956}};
    double[] light = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        light[i] += wide[i][j] * linear[j] * 203;
      }
    }
    double luminance = .2627 * light[0] + .6780 * light[1] + .0593 * light[2];
    // HLG says what the camera saw: the screen of 1000 cd/m² raises that by 1.2
    double scene = Math.pow(luminance / 1000, -.2 / 1.2) / 1000;
    DoubleUnaryOperator code =
        transfer.equals("smpte2084") ? ShownPicturesTest::pq : one -> hlg(one * scene);
    ByteBuffer pixels = ByteBuffer.allocate(64 * 64 * 6).order(ByteOrder.LITTLE_ENDIAN);
    while (pixels.hasRemaining()) {
      for (double one : light) {
        pixels.putShort((short) Math.round(65535 * code.applyAsDouble(one)));
      }
    }
    Path raw = Files.write(folder.resolve("one.rgb"), pixels.array());
    return FfmpegProgram.run(
        "-f rawvideo -pix_fmt rgb48le -s 64x64 -r 24 -stream_loop 3 -i "
            + raw
            + " -vf scale=out_color_matrix=bt2020nc:out_range=tv,format=yuv420p10le,"
            + "setparams=color_primaries=bt2020:color_trc="
            + transfer
            + ":colorspace=bt2020nc:range=tv -c:v libvpx-vp9 -crf 4 -b:v 0 "
            + folder.resolve("one.mkv"));
  }

  private static double pq(double light) {
    double power = Math.pow(light / 10000, 2610 / 16384.0);
    return Math.pow(
        (3424 / 4096.0 + 2413 / 128.0 * power) / (1 + 2392 / 128.0 * power), 2523 / 32.0);
  }

  private static double hlg(double scene) {
    double a = .17883277;
    return scene <= 1 / 12.0
        ? Math.sqrt(3 * scene)
        : a * Math.log(12 * scene - (1 - 4 * a)) + .5 - a * Math.log(4 * a);
  }

  @Test
  void fieldsAreMadeWholeAndThatIsSaid() throws Exception {
    // a bar that moves 8 pixels a field
    Path video =
        FfmpegProgram.run(
            "-f lavfi -i color=black:s=320x240:d=1.2:r=50 -f lavfi -i"
                + " color=white:s=40x240:d=1.2:r=50 -filter_complex"
                + " overlay=x=8*n:y=0,separatefields,select='not(mod(n,4))+eq(mod(n,4),3)',"
                + "weave=first_field=top,setfield=tff"
                + " -c:v mpeg2video -q:v 2 -flags +ildct+ilme -r 25 "
                + folder.resolve("fields.mkv"));
    Path clip = folder.resolve("clip.mp4");
    CutClip cut = ClipCutter.cut(video, new ClipMarks.Frames(3, 15), clip, EventSink.SILENT);

    assertThat(cut.frames()).isEqualTo(12);
    assertThat(cut.warnings()).singleElement().asString().contains("interlaced");
    assertThat(Probe.of(video).warnings()).isEqualTo(cut.warnings());
    assertThat(combing(clip, 4)).isLessThan(.1);
    assertThat(combing(video, 4)).isLessThan(.1);

    Path old = folder.resolve("old.mp4");
    CutClip before =
        ClipCutter.cut(
            video, new ClipMarks.Frames(3, 15), false, CutRecipe.AS_STORED, old, EventSink.SILENT);
    assertThat(before.frames()).isEqualTo(12);
    assertThat(before.warnings()).isEmpty();
    assertThat(combing(old, 4)).isGreaterThan(.3);
    assertThat(before.firstTick()).isEqualTo(cut.firstTick());
    assertThat(before.endTick()).isEqualTo(cut.endTick());
  }

  /** Share of places where a row differs from both its neighbours, among those that change. */
  private static double combing(Path video, int number) {
    try (Pictures pictures = Pictures.of(video, new Framing.Whole())) {
      for (int i = 0; i < number; i++) {
        pictures.next();
      }
      Picture picture = pictures.next();
      int combed = 0;
      int columns = 0;
      for (int x = 0; x < picture.width(); x++) {
        int differs = 0;
        for (int y = 100; y < 140; y++) {
          int up = grey(picture, x, y - 1);
          int here = grey(picture, x, y);
          int down = grey(picture, x, y + 1);
          differs += Math.abs(here - up) > 60 && Math.abs(here - down) > 60 ? 1 : 0;
        }
        combed += differs > 20 ? 1 : 0;
        columns += Math.abs(grey(picture, x, 120) - grey(picture, 0, 120)) > 30 ? 1 : 0;
      }
      return (double) combed / Math.max(1, columns);
    }
  }

  private static int grey(Picture picture, int x, int y) {
    return picture.rgb()[3 * (y * picture.width() + x) + 1] & 0xFF;
  }

  @Test
  void burstsKeepTheirPaceAndTheirPictures() {
    Path video = TestVideos.path("vfr_bursts.mp4");
    Path clip = folder.resolve("clip.mp4");

    CutClip burst = ClipCutter.cut(video, new ClipRange(2.0, 2.5), clip, EventSink.SILENT);
    assertThat(burst.fps()).isEqualTo(30);
    assertThat(burst.frames()).isEqualTo(15);
    assertThat(burst.durationSeconds()).isCloseTo(0.5, within(1e-9));
    assertThat(burst.repeated()).isZero();
    assertThat(burst.warnings()).isEmpty();

    CutClip hold = ClipCutter.cut(video, new ClipRange(0, 2.5), clip, EventSink.SILENT);
    assertThat(hold.fps()).isEqualTo(30);
    assertThat(hold.frames()).isEqualTo(75);
    assertThat(hold.frames() - hold.repeated()).isEqualTo(30);

    CutClip before =
        ClipCutter.cut(
            video, new ClipRange(2.0, 2.5), false, CutRecipe.AS_STORED, clip, EventSink.SILENT);
    assertThat(before.fps()).isCloseTo(8.57, within(.01)); // a clip of then is made again as then
  }

  /** Time stamps that fall on no clock: as screens are recorded. */
  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mkv", "flv"})
  void burstsOnNoClockKeepTheirPace(String container) {
    Path video =
        FfmpegProgram.run(
            "-f lavfi -i testsrc=s=320x240:d=2:r=30 -vf"
                + " settb=1/1000,setpts='floor(N/15)*2017+mod(N,15)*33+mod(N*7,3)'"
                + " -fps_mode passthrough -c:v "
                + (container.equals("flv") ? "flv" : "libopenh264")
                + " -enc_time_base 1/1000 "
                + folder.resolve("video." + container));
    Path clip = folder.resolve("clip.mp4");

    CutClip cut = ClipCutter.cut(video, new ClipRange(2.017, 2.517), clip, EventSink.SILENT);

    assertThat(cut.frames() - cut.repeated()).isEqualTo(15);
    assertThat(cut.durationSeconds()).isCloseTo(0.5, within(.05));
    assertThat(cut.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dv: -f lavfi -i testsrc=s=720x576:d=1:r=25 -pix_fmt yuv420p -c:v dvvideo",
        "wmv: -f lavfi -i testsrc=s=320x240:d=1:r=25 -c:v wmv1",
        "avi: -f lavfi -i testsrc=s=320x240:d=1:r=25 -c:v msmpeg4v2",
      })
  void olderVideosAreTaken(String made) {
    String[] parts = made.split(": ");
    Path video = FfmpegProgram.run(parts[1] + " " + folder.resolve("video." + parts[0]));

    VideoProperties properties = Probe.of(video);
    assertThat(properties.frames()).isEqualTo(25);
    assertThat(properties.durationSeconds()).isCloseTo(1, within(.05));
    CutClip cut =
        ClipCutter.cut(
            video, new ClipMarks.Frames(5, 20), folder.resolve("clip.mp4"), EventSink.SILENT);
    assertThat(cut.frames()).isEqualTo(15);
  }

  @Test
  void aVideoWhosePicturesChangeTheirSizeIsRefusedWithTheMoment() throws Exception {
    Path video = folder.resolve("video.ts");
    for (String size : List.of("320x240", "160x120")) {
      Path part =
          FfmpegProgram.run(
              "-f lavfi -i testsrc=s=%s:d=1:r=25 -c:v mpeg2video -output_ts_offset %d %s"
                  .formatted(size, size.startsWith("3") ? 0 : 1, folder.resolve("part.ts")));
      Files.write(
          video,
          Files.readAllBytes(part),
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    }

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                ClipCutter.cut(
                    video, new ClipRange(0.5, 1.5), folder.resolve("clip.mp4"), EventSink.SILENT))
        .isInstanceOf(org.tenfold.error.InvalidInput.class)
        .hasMessageContaining("changes its picture format at");
  }

  private static void assertColour(Picture picture, int x, int y, int[] expected) {
    int at = 3 * (y * picture.width() + x);
    int[] seen = new int[3];
    for (int i = 0; i < 3; i++) {
      seen[i] = picture.rgb()[at + i] & 0xFF;
    }
    for (int i = 0; i < 3; i++) {
      assertThat(seen[i])
          .as("%s, not %s", java.util.Arrays.toString(seen), java.util.Arrays.toString(expected))
          .isCloseTo(expected[i], within(6));
    }
  }

  private static Picture picture(Path file) throws IOException {
    var image = ImageIO.read(file.toFile());
    byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
    for (int i = 0; i < rgb.length / 3; i++) {
      int color = image.getRGB(i % image.getWidth(), i / image.getWidth());
      rgb[3 * i] = (byte) (color >> 16);
      rgb[3 * i + 1] = (byte) (color >> 8);
      rgb[3 * i + 2] = (byte) color;
    }
    return new Picture(image.getWidth(), image.getHeight(), rgb);
  }
}
