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
import org.tenfold.media.decode.VideoReader;
import org.tenfold.media.picture.Poster;
import org.tenfold.worker.EventSink;

class ProbeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void wholeFilmsAreTaken(IndexFilm film) {
    VideoProperties properties = Probe.of(film.path);

    assertThat(properties.frames()).isEqualTo(film.frames);
    assertThat(properties.durationSeconds())
        .isCloseTo(film.frames / properties.fps(), within(film == IndexFilm.VFR ? 12 : 1.0));
    assertThat(properties.warnings()).isEmpty();
    assertThat(properties.browserPlayable()).isEqualTo(film.path.toString().endsWith(".mp4"));
  }

  /** What FFmpeg and OpenCV show of a recording is what counts. */
  @Test
  void aRecordingBeginsWithItsFirstWholePicture() throws Exception {
    Path film = TestFilms.path("midgop.ts");
    Path clip = folder.resolve("clip.mp4");

    // 64 packets, the first 11 of which build on others
    assertThat(Probe.of(film).frames()).isEqualTo(shown(film).size());
    CutClip cut = ClipCutter.cut(film, new ClipMarks.Frames(19, 23), clip, EventSink.SILENT);

    assertThat(cut.frames()).isEqualTo(4);
    assertThat(cut.firstTick()).isEqualTo(shown(film).get(19));
    assertThat(cut.endTick()).isEqualTo(shown(film).get(23));
    assertThat(ClipCutter.cut(film, new ClipMarks.Frames(0, 15), clip, EventSink.SILENT).frames())
        .isEqualTo(15);
  }

  private static List<Long> shown(Path film) {
    List<Long> ticks = new ArrayList<>();
    try (VideoReader reader = VideoReader.open(film)) {
      while (reader.next() != null) {
        ticks.add(reader.tick());
      }
    }
    return ticks;
  }

  @ParameterizedTest
  @CsvSource({"idx24.ts, 77", "idx24.ts, 1000", "m2ts, 101"})
  void aRecordingMayBeginInsideAPacket(String name, int at) throws Exception {
    Path whole = name.equals("m2ts") ? IndexFilm.M2TS.path : TestFilms.path(name);
    byte[] bytes = Files.readAllBytes(whole);
    Path film = Files.write(folder.resolve("torn.ts"), Arrays.copyOfRange(bytes, at, bytes.length));

    VideoProperties properties = Probe.of(film);

    assertThat(properties.container()).isEqualTo("mpegts");
    assertThat(properties.frames()).isEqualTo(shown(film).size()).isGreaterThan(200);
  }

  @Test
  void recordingsJoinedWithTwoClocksAreRefusedInWords() throws Exception {
    byte[] early = Files.readAllBytes(TestFilms.path("idx24.ts"));
    byte[] late = Files.readAllBytes(IndexFilm.LATE_TS.path);
    for (byte[][] order : new byte[][][] {{early, late}, {late, early}}) {
      Path film = Files.write(folder.resolve("joined.ts"), order[0]);
      Files.write(film, order[1], StandardOpenOption.APPEND);

      assertThatThrownBy(() -> Probe.of(film))
          .isInstanceOf(InvalidInput.class)
          .hasMessageContaining("clock jumps");
    }
  }

  @Test
  void aFilmIsWhatItWasMadeAs() {
    VideoProperties film = Probe.of(IndexFilm.CFR2997.path);

    assertThat(film.fps()).isEqualTo(30000 / 1001.0);
    assertThat(film.durationSeconds()).isCloseTo(30.03, within(1e-9));
    assertThat(film.width()).isEqualTo(640);
    assertThat(film.height()).isEqualTo(360);
    assertThat(film.container()).isEqualTo("mp4");
    assertThat(film.audioCodec()).isNull();
  }

  @Test
  void sidesAreThoseShown() {
    VideoProperties film = Probe.of(IndexFilm.ROTATED.path);

    assertThat(film.width()).isEqualTo(360);
    assertThat(film.height()).isEqualTo(640);
    assertThat(film.rotation()).isEqualTo(270);
    assertThat(film.audioCodec()).isEqualTo("aac");
  }

  @Test
  void tenBitFilmsDoNotPlayInBrowsers() {
    assertThat(Probe.of(TestFilms.bad("p10.mp4")).browserPlayable()).isFalse();
  }

  @Test
  void thePosterIsTheMiddleUprightAndNeverEnlarged() throws Exception {
    Path poster = folder.resolve("poster.jpg");

    Poster.write(IndexFilm.CFR24.path, poster);
    var image = ImageIO.read(poster.toFile());
    assertThat(image.getWidth()).isEqualTo(Poster.WIDTH);
    assertThat(image.getHeight()).isEqualTo(270);

    Poster.write(IndexFilm.ROTATED.path, poster);
    image = ImageIO.read(poster.toFile());
    assertThat(image.getWidth()).isEqualTo(360);
    assertThat(image.getHeight()).isEqualTo(640);
  }

  @Test
  void aFilmOfOneFrameHasAPoster() throws Exception {
    Poster.write(TestFilms.bad("one_frame.mp4"), folder.resolve("poster.jpg"));

    assertThat(ImageIO.read(folder.resolve("poster.jpg").toFile()).getWidth()).isEqualTo(480);
  }

  @Test
  void theDemoFilmsAreWholeSilentAndPlayInBrowsers() throws Exception {
    for (String name :
        new String[] {"tears_of_steel_bridge_12s.mp4", "pyfeat_WolfgangLanger_Pexels.mp4"}) {
      VideoProperties film =
          Probe.of(Path.of(ProbeTest.class.getResource("/demo/" + name).toURI()));

      assertThat(film.browserPlayable()).isTrue();
      assertThat(film.audioCodec()).isNull();
      assertThat(film.frames()).isEqualTo(name.startsWith("tears") ? 357 : 472);
    }
  }
}
