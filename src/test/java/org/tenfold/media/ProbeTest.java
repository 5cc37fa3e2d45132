package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbeTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void wholeFilmsAreTaken(IndexFilm film) {
    FilmProperties properties = Probe.of(film.path);

    assertThat(properties.frames()).isEqualTo(film.frames);
    assertThat(properties.videoCodec()).isEqualTo("h264");
    assertThat(properties.browserPlayable()).isEqualTo(film.path.toString().endsWith(".mp4"));
  }

  @Test
  void aFilmIsWhatItWasMadeAs() {
    FilmProperties film = Probe.of(IndexFilm.CFR2997.path);

    assertThat(film.fps()).isEqualTo(30000 / 1001.0);
    assertThat(film.durationSeconds()).isCloseTo(30.03, within(1e-9));
    assertThat(film.width()).isEqualTo(640);
    assertThat(film.height()).isEqualTo(360);
    assertThat(film.container()).isEqualTo("mp4");
    assertThat(film.audioCodec()).isNull();
  }

  @Test
  void sidesAreThoseShown() {
    FilmProperties film = Probe.of(IndexFilm.ROTATED.path);

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
      FilmProperties film = Probe.of(Path.of(ProbeTest.class.getResource("/demo/" + name).toURI()));

      assertThat(film.browserPlayable()).isTrue();
      assertThat(film.audioCodec()).isNull();
      assertThat(film.frames()).isEqualTo(name.startsWith("tears") ? 357 : 472);
    }
  }
}
