package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.worker.BadInputException;
import org.tenfold.worker.EventSink;

class HostileFilmTest {
  /** The port the hostile files point at. */
  private static final int CANARY_PORT = 8765;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dash_ssrf.mp4", "dash_ssrf.mpd", "ffconcat_abs.mp4", "ffconcat_dotdot.mp4",
            "ffconcat_http.mp4",
        "ffconcat_rel.mp4", "hls_concat.m3u8", "hls_localfile.m3u8", "hls_localfile.mp4",
            "hls_ssrf.m3u8",
        "hls_ssrf.mp4", "sdp_ssrf.mp4"
      })
  void playlistsAreRefusedAndNothingIsFetched(String name) throws Exception {
    try (ServerSocket canary = new ServerSocket(CANARY_PORT, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          TestFilms.bad(name), "This file is a playlist, not a video. Upload the film itself.");
      assertUncalled(canary);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hls_ssrf.mp4",
        "dash_ssrf.mp4",
        "sdp_ssrf.mp4",
        "ffconcat_rel.mp4",
        "hls_localfile.mp4"
      })
  void aPlaylistBehindTheFirstBytesOfAFilmIsStillNoFilm(String name) throws Exception {
    Path film = folder.resolve("film.mp4");
    byte[] playlist = Files.readAllBytes(TestFilms.bad(name));
    byte[] forged = new byte[12 + playlist.length];
    System.arraycopy(
        new byte[] {0, 0, 0, 12, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}, 0, forged, 0, 12);
    System.arraycopy(playlist, 0, forged, 12, playlist.length);
    Files.write(film, forged);

    try (ServerSocket canary = new ServerSocket(CANARY_PORT, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          film, "This film is damaged or incomplete and cannot be opened. Upload it again.");
      assertUncalled(canary);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "audio_only.mp4, 'This file holds no video, only sound or data. Upload a film.'",
    "bomb12k.mp4, 'This film''s pictures are 12288 × 12288 pixels; at most 4096 on a side and"
        + " 8,912,896 in all are taken. Scale it down.'",
    "huge.gif, 'This file is a picture, not a video. Upload a film.'",
    "sparse_huge_ts.mp4, 'This film claims to last 56.7 hours; at most 6 are taken.'",
    "text.mp4, 'This file is not a video in a known format. Upload an MP4, MOV, WebM, MKV, AVI or"
        + " MPEG film.'",
    "zero.mp4, 'This file is empty. Upload the film again.'",
  })
  void whatIsNoFilmOrTooLargeIsRefusedInWords(String name, String sentence) throws Exception {
    assertRefused(TestFilms.bad(name), sentence);
  }

  @Test
  void aFilmCutOffBehindItsIndexIsRefused() {
    assertThatThrownBy(() -> Probe.of(TestFilms.bad("trunc_moov_ok.mp4")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "This film is cut off: it claims 51.3 s but only 0.3 s can be read. Upload it again.");
  }

  @Test
  void aFilmCutOffBeforeItsIndexIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(IndexFilm.ROTATED.path); // its index stands last
    Path film = Files.write(folder.resolve("film.mp4"), Arrays.copyOf(whole, whole.length / 2));

    assertRefused(
        film, "This film is damaged or incomplete and cannot be opened. Upload it again.");
  }

  @Test
  void randomBytesAreRefused() throws Exception {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    Path film = Files.write(folder.resolve("film.mp4"), bytes);

    assertRefused(
        film,
        "This file is not a video in a known format. Upload an MP4, MOV, WebM, MKV, AVI or MPEG"
            + " film.");
  }

  @Test
  void flippedBitsAreSurvived() throws Exception {
    byte[] bytes = Files.readAllBytes(IndexFilm.CFR24.path);
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      bytes[40_000 + random.nextInt(bytes.length - 40_000)] ^= (byte) (1 << random.nextInt(8));
    }
    Path film = Files.write(folder.resolve("film.mp4"), bytes);

    assertThat(Probe.of(film).frames()).isPositive();
    CutClip clip =
        ClipCutter.cut(film, new ClipRange(1, 3), folder.resolve("clip.mp4"), EventSink.SILENT);
    assertThat(clip.frames()).isBetween(30, 48);
  }

  @Test
  void markupInTheTitleGoesNowhere() {
    assertThat(Probe.of(TestFilms.bad("meta.mkv")).toString()).doesNotContain("<script>");
  }

  @Test
  void aMissingFilmIsNamed() {
    assertThatThrownBy(() -> Probe.of(folder.resolve("none.mp4")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none.mp4");
  }

  @Test
  void anAddressIsNoFilm() throws Exception {
    try (ServerSocket canary = new ServerSocket(CANARY_PORT, 1, InetAddress.getLoopbackAddress())) {
      for (String address :
          List.of("http://127.0.0.1:8765/film.mp4", "concat:a|b", "file:/etc/passwd")) {
        assertThatThrownBy(() -> Probe.of(Path.of(address))).isInstanceOf(BadInputException.class);
      }
      assertUncalled(canary);
    }
  }

  private void assertRefused(Path film, String sentence) throws IOException {
    Path outputs = Files.createDirectory(folder.resolve("outputs"));
    Path clip = outputs.resolve("clip.mp4");
    assertThatThrownBy(() -> Probe.of(film))
        .isInstanceOf(BadInputException.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> ClipCutter.cut(film, new ClipRange(0, 1), clip, EventSink.SILENT))
        .isInstanceOf(BadInputException.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> Poster.write(film, outputs.resolve("poster.jpg")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(sentence);
    try (var files = Files.list(outputs)) {
      assertThat(files).isEmpty();
    }
  }

  private static void assertUncalled(ServerSocket canary) throws IOException {
    canary.setSoTimeout(50);
    assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
  }
}
