package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.decode.ClipMarks;
import org.tenfold.media.decode.VideoReader;
import org.tenfold.media.picture.Poster;
import org.tenfold.testing.SharesNothing;
import org.tenfold.worker.EventSink;

@SharesNothing
class ProbeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void wholeVideosAreTaken(IndexVideo video) {
    VideoProperties properties = Probe.of(video.path);

    assertThat(properties.frames()).isEqualTo(video.frames);
    assertThat(properties.durationSeconds())
        .isCloseTo(video.frames / properties.fps(), within(video == IndexVideo.VFR ? 12 : 1.0));
    assertThat(properties.warnings()).isEmpty();
    assertThat(properties.browserPlayable()).isEqualTo(video.path.toString().endsWith(".mp4"));
  }

  /** What FFmpeg and OpenCV show of a recording is what counts. */
  @Test
  void aRecordingBeginsWithItsFirstWholePicture() throws Exception {
    Path video = TestVideos.path("midgop.ts");
    Path clip = folder.resolve("clip.mp4");

    // 64 packets, the first 11 of which build on others
    assertThat(Probe.of(video).frames()).isEqualTo(shown(video).size());
    CutClip cut = ClipCutter.cut(video, new ClipMarks.Frames(19, 23), clip, EventSink.SILENT);

    assertThat(cut.frames()).isEqualTo(4);
    assertThat(cut.firstTick()).isEqualTo(shown(video).get(19));
    assertThat(cut.endTick()).isEqualTo(shown(video).get(23));
    assertThat(ClipCutter.cut(video, new ClipMarks.Frames(0, 15), clip, EventSink.SILENT).frames())
        .isEqualTo(15);
  }

  private static List<Long> shown(Path video) {
    List<Long> ticks = new ArrayList<>();
    try (VideoReader reader = VideoReader.open(video)) {
      while (reader.next() != null) {
        ticks.add(reader.tick());
      }
    }
    return ticks;
  }

  @ParameterizedTest
  @CsvSource({"idx24.ts, 77", "idx24.ts, 1000", "m2ts, 101"})
  void aRecordingMayBeginInsideAPacket(String name, int at) throws Exception {
    Path whole = name.equals("m2ts") ? IndexVideo.M2TS.path : TestVideos.path(name);
    byte[] bytes = Files.readAllBytes(whole);
    Path video =
        Files.write(folder.resolve("torn.ts"), Arrays.copyOfRange(bytes, at, bytes.length));

    VideoProperties properties = Probe.of(video);

    assertThat(properties.container()).isEqualTo("mpegts");
    assertThat(properties.frames()).isEqualTo(shown(video).size()).isGreaterThan(200);
  }

  @Test
  void recordingsJoinedWithTwoClocksAreRefusedInWords() throws Exception {
    byte[] early = Files.readAllBytes(TestVideos.path("idx24.ts"));
    byte[] late = Files.readAllBytes(IndexVideo.LATE_TS.path);
    for (byte[][] order : new byte[][][] {{early, late}, {late, early}}) {
      Path video = Files.write(folder.resolve("joined.ts"), order[0]);
      Files.write(video, order[1], StandardOpenOption.APPEND);

      assertThatThrownBy(() -> Probe.of(video))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("clock jumps");
    }
  }

  @Test
  void aVideoIsWhatItWasMadeAs() {
    VideoProperties video = Probe.of(IndexVideo.CFR2997.path);

    assertThat(video.fps()).isEqualTo(30000 / 1001.0);
    assertThat(video.durationSeconds()).isCloseTo(30.03, within(1e-9));
    assertThat(video.width()).isEqualTo(640);
    assertThat(video.height()).isEqualTo(360);
    assertThat(video.container()).isEqualTo("mp4");
    assertThat(video.audioCodec()).isNull();
  }

  @Test
  void sidesAreThoseShown() {
    VideoProperties video = Probe.of(IndexVideo.ROTATED.path);

    assertThat(video.width()).isEqualTo(360);
    assertThat(video.height()).isEqualTo(640);
    assertThat(video.rotation()).isEqualTo(270);
    assertThat(video.audioCodec()).isEqualTo("aac");
  }

  @Test
  void tenBitVideosDoNotPlayInBrowsers() {
    assertThat(Probe.of(TestVideos.bad("p10.mp4")).browserPlayable()).isFalse();
  }

  @Test
  void thePosterIsTheMiddleUprightAndNeverEnlarged() throws Exception {
    Path poster = folder.resolve("poster.jpg");

    Poster.write(IndexVideo.CFR24.path, poster);
    var image = ImageIO.read(poster.toFile());
    assertThat(image.getWidth()).isEqualTo(Poster.WIDTH);
    assertThat(image.getHeight()).isEqualTo(270);

    Poster.write(IndexVideo.ROTATED.path, poster);
    image = ImageIO.read(poster.toFile());
    assertThat(image.getWidth()).isEqualTo(360);
    assertThat(image.getHeight()).isEqualTo(640);
  }

  @Test
  void aVideoOfOneFrameHasAPoster() throws Exception {
    Poster.write(TestVideos.bad("one_frame.mp4"), folder.resolve("poster.jpg"));

    assertThat(ImageIO.read(folder.resolve("poster.jpg").toFile()).getWidth()).isEqualTo(480);
  }

  @Test
  void theDemoVideosAreWholeSilentAndPlayInBrowsers() throws Exception {
    for (String name :
        new String[] {"tears_of_steel_bridge_12s.mp4", "pyfeat_WolfgangLanger_Pexels.mp4"}) {
      VideoProperties video =
          Probe.of(Path.of(ProbeTest.class.getResource("/demo/" + name).toURI()));

      assertThat(video.browserPlayable()).isTrue();
      assertThat(video.audioCodec()).isNull();
      assertThat(video.frames()).isEqualTo(name.startsWith("tears") ? 357 : 472);
    }
  }
}
