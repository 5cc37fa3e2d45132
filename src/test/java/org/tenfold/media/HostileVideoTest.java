package org.tenfold.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.decode.ClipMarks;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.FfmpegProgram;
import org.tenfold.media.picture.Poster;
import org.tenfold.testing.SharesNothing;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerFailedException;

@SharesNothing
class HostileVideoTest {
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
          TestVideos.bad(name), "This file is a playlist, not a video. Upload the video itself.");
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
  void aPlaylistBehindTheFirstBytesOfAVideoIsStillNoVideo(String name) throws Exception {
    Path video = folder.resolve("video.mp4");
    byte[] playlist = Files.readAllBytes(TestVideos.bad(name));
    byte[] forged = new byte[12 + playlist.length];
    System.arraycopy(
        new byte[] {0, 0, 0, 12, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'}, 0, forged, 0, 12);
    System.arraycopy(playlist, 0, forged, 12, playlist.length);
    Files.write(video, forged);

    try (ServerSocket canary = new ServerSocket(CANARY_PORT, 1, InetAddress.getLoopbackAddress())) {
      assertRefused(
          video, "This video is damaged or incomplete and cannot be opened. Upload it again.");
      assertUncalled(canary);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "audio_only.mp4, 'This file holds no pictures, only sound or data. Upload a video.'",
    "bomb12k.mp4, 'This video''s pictures are 12288 × 12288 pixels; at most 4096 on a side and"
        + " 8,912,896 in all are taken. Scale it down.'",
    "huge.gif, 'This file is a picture, not a video. Upload a video.'",
    "sparse_huge_ts.mp4, 'This video claims to last 56.7 hours; at most 6 are taken.'",
    "text.mp4, 'This file is not a video in a known format. Upload an MP4, MOV, WebM, MKV, AVI or"
        + " MPEG file.'",
    "zero.mp4, 'This file is empty. Upload the video again.'",
  })
  void whatIsNoVideoOrTooLargeIsRefusedInWords(String name, String sentence) throws Exception {
    assertRefused(TestVideos.bad(name), sentence);
  }

  @Test
  void aVideoCutOffBehindItsIndexIsRefused() {
    assertThatThrownBy(() -> Probe.of(TestVideos.bad("trunc_moov_ok.mp4")))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "This video is cut off: it claims 51.3 s but only 0.3 s can be read. Upload it again.");
  }

  @Test
  void aVideoCutOffBeforeItsIndexIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(IndexVideo.ROTATED.path); // its index stands last
    Path video = Files.write(folder.resolve("video.mp4"), Arrays.copyOf(whole, whole.length / 2));

    assertRefused(
        video, "This video is damaged or incomplete and cannot be opened. Upload it again.");
  }

  @Test
  void randomBytesAreRefused() throws Exception {
    byte[] bytes = new byte[200_000];
    new Random(1).nextBytes(bytes);
    Path video = Files.write(folder.resolve("video.mp4"), bytes);

    assertRefused(
        video,
        "This file is not a video in a known format. Upload an MP4, MOV, WebM, MKV, AVI or MPEG"
            + " file.");
  }

  @Test
  void flippedBitsAreSurvived() throws Exception {
    byte[] bytes = Files.readAllBytes(IndexVideo.CFR24.path);
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      bytes[40_000 + random.nextInt(bytes.length - 40_000)] ^= (byte) (1 << random.nextInt(8));
    }
    Path video = Files.write(folder.resolve("video.mp4"), bytes);

    assertThat(Probe.of(video).frames()).isPositive();
    CutClip clip =
        ClipCutter.cut(video, new ClipRange(1, 3), folder.resolve("clip.mp4"), EventSink.SILENT);
    assertThat(clip.frames()).isBetween(30, 48);
  }

  @Test
  void markupInTheTitleGoesNowhere() {
    assertThat(Probe.of(TestVideos.bad("meta.mkv")).toString()).doesNotContain("<script>");
  }

  @Test
  void aMissingVideoIsNamed() {
    assertThatThrownBy(() -> Probe.of(folder.resolve("none.mp4")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("none.mp4");
  }

  @Test
  void anAddressIsNoVideo() throws Exception {
    try (ServerSocket canary = new ServerSocket(CANARY_PORT, 1, InetAddress.getLoopbackAddress())) {
      for (String address :
          List.of("http://127.0.0.1:8765/video.mp4", "concat:a|b", "file:/etc/passwd")) {
        assertThatThrownBy(() -> Probe.of(Path.of(address))).isInstanceOf(InvalidInput.class);
      }
      assertUncalled(canary);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"video.mp4", "video.m3u8", "video.gif", "video"})
  void aVideoWithAPlaylistBehindItIsAVideoWhateverItsName(String name) throws Exception {
    Path video = Files.copy(IndexVideo.CFR24.path, folder.resolve(name));
    Files.write(
        video,
        "\n#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:8765/a.ts\nfile:///etc/passwd\n".getBytes(),
        StandardOpenOption.APPEND);

    try (ServerSocket canary = new ServerSocket(CANARY_PORT, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Probe.of(video).frames()).isEqualTo(482);
      assertThat(cut(video, new ClipMarks.Frames(460, 482)).frames()).isEqualTo(22);
      assertUncalled(canary);
    }
  }

  @Test
  void aVideoIsWhatItsBytesSayNotItsName() throws Exception {
    Path video = Files.copy(IndexVideo.MATROSKA.path, folder.resolve("video.mp4"));

    assertThat(Probe.of(video).container()).isEqualTo("matroska");
    assertThat(cut(video, new ClipRange(1, 2)).frames()).isEqualTo(24);
  }

  @Test
  void hugePicturesAreNoVideos() throws Exception {
    ByteBuffer png = ByteBuffer.allocate(64);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
    png.put("IHDR".getBytes()).putInt(65535).putInt(65535).put(new byte[] {8, 6, 0, 0, 0});
    byte[] jpeg = {-1, (byte) 0xD8, -1, (byte) 0xC0, 0, 17, 8, -1, -1, -1, -1, 3, 1, 0x22, 0};

    for (byte[] picture : List.of(png.array(), jpeg)) {
      Path video = Files.write(folder.resolve("video.mp4"), picture);
      assertRefused(video, "This file is a picture, not a video. Upload a video.");
    }
  }

  @Test
  void aVideoThatClaimsHugePicturesIsRefusedBeforeOneIsDecoded() throws Exception {
    byte[] video = Files.readAllBytes(IndexVideo.CFR24.path);
    int entry = indexOf(video, "avc1", indexOf(video, "stsd", 0));
    ByteBuffer.wrap(video).putShort(entry + 28, (short) 65535).putShort(entry + 30, (short) 65535);

    assertRefused(
        Files.write(folder.resolve("video.mp4"), video),
        "This video's pictures are 65535 × 65535 pixels; at most 4096 on a side and 8,912,896 in"
            + " all are taken. Scale it down.");
  }

  /** The container says 320 × 240, each picture in it 65500 × 65500: found by decoding only. */
  @Test
  void aVideoThatHidesHugePicturesHarmsNobody() throws Exception {
    Path video = folder.resolve("video.avi");
    FfmpegProgram.run("-f lavfi -i color=red:s=320x240:d=1:r=24 -c:v mjpeg " + video);
    byte[] bytes = Files.readAllBytes(video);
    for (int i = 0; i + 9 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xC0 && bytes[i + 3] == 17) {
        ByteBuffer.wrap(bytes).putShort(i + 5, (short) 65500).putShort(i + 7, (short) 65500);
      }
    }
    Files.write(video, bytes);
    Path poster = folder.resolve("poster.jpg");

    assertThatThrownBy(() -> worker("2GB").probe(video, poster, () -> false))
        .isInstanceOfAny(InvalidInput.class, WorkerFailedException.class);
    assertThat(poster).doesNotExist();
  }

  @Test
  void subtitlesAndAttachmentsStayBehind() throws Exception {
    Path subtitles =
        Files.writeString(
            folder.resolve("sub.srt"),
            "1\n00:00:00,000 --> 00:00:09,000\n<script>CANARY</script>\n");
    Path attached = Files.writeString(folder.resolve("attached.html"), "<b>CANARY</b>");
    Path video = folder.resolve("video.mkv");
    FfmpegProgram.run(
        "-i %s -i %s -attach %s -metadata:s:t mimetype=text/html -c copy %s"
            .formatted(IndexVideo.CFR24.path, subtitles, attached, video));
    assertThat(Files.readString(video, StandardCharsets.ISO_8859_1)).contains("CANARY");

    assertThat(Probe.of(video).frames()).isEqualTo(482);
    assertThat(cut(video, new ClipRange(1, 2)).frames()).isEqualTo(24);
    assertThat(Files.readString(folder.resolve("clip.mp4"), StandardCharsets.ISO_8859_1))
        .doesNotContain("CANARY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"video.mkv", "video.mp4"})
  void aVideoOfTwoHundredTracksIsRefused(String name) throws Exception {
    Path video = folder.resolve(name);
    FfmpegProgram.run(
        "-i " + IndexVideo.ROTATED.path + " -t 1" + " -map 0:v".repeat(200) + " -c copy " + video);

    assertRefused(
        video,
        "This video has more than 16 tracks. Keep its picture track and one sound track only.");
  }

  @Test
  void threeHoursClaimedByTwoSecondsAreFoundOut() throws Exception {
    Path video = folder.resolve("video.mp4");
    FfmpegProgram.run("-i " + IndexVideo.CFR24.path + " -t 2 -an -c copy " + video);
    byte[] bytes = Files.readAllBytes(video);
    for (String header : List.of("mvhd", "tkhd", "mdhd")) {
      int at = indexOf(bytes, header, 0) + (header.equals("tkhd") ? 24 : 20);
      int scale = header.equals("mdhd") ? 12288 : 1000;
      ByteBuffer.wrap(bytes).putInt(at, 3 * 3600 * scale);
    }
    Files.write(video, bytes);

    assertThat(honest(video)).isLessThan(3);
  }

  /** How long we take a video for, or 0 when it is refused. */
  private static double honest(Path video) {
    try {
      return Probe.of(video).durationSeconds();
    } catch (InvalidInput refused) {
      assertThat(refused).hasMessageContaining("This video is cut off");
      return 0;
    }
  }

  /** Even where the header's length would let it pass. */
  @ParameterizedTest
  @CsvSource({
    "video.mp4, 0.999",
    "video.mp4, 0.9",
    "video.mp4, 0.5",
    "video.mp4, 0.1",
    "video.mkv, 0.999",
    "video.mkv, 0.5",
    "video.avi, 0.999",
    "video.avi, 0.5",
    "video.flv, 0.999",
    "video.wmv, 0.999"
  })
  void aVideoThatLacksItsLastPicturesIsRefused(String name, double share) throws Exception {
    Path whole = folder.resolve("whole-" + name);
    String codec = name.endsWith("avi") || name.endsWith("wmv") ? "mpeg4" : "copy";
    String layout = name.endsWith("mp4") ? " -movflags +faststart " : " ";
    FfmpegProgram.run("-i " + IndexVideo.CFR24.path + " -an -c:v " + codec + layout + whole);
    byte[] bytes = Files.readAllBytes(whole);
    assertThat(Probe.of(whole).frames()).isEqualTo(482);
    Path video =
        Files.write(folder.resolve(name), Arrays.copyOf(bytes, (int) (share * bytes.length)));

    assertThatThrownBy(() -> Probe.of(video))
        .isInstanceOf(InvalidInput.class)
        .hasMessageMatching(
            "This video is (cut off|damaged or incomplete).*|Not one picture of this video can be"
                + " decoded.*");
  }

  @Test
  void aVideoBeyondTheQuotaIsRefusedBeforeItIsOpened() {
    MediaWorker small =
        new MediaWorker(
            new MediaWorkerSettings(
                DataSize.ofKilobytes(100),
                DataSize.ofGigabytes(2),
                Duration.ofMinutes(2),
                Duration.ofMinutes(2),
                0),
            folder);

    assertThatThrownBy(
            () -> small.probe(IndexVideo.CFR24.path, folder.resolve("poster.jpg"), () -> false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("at most 0.0 GB are taken");
  }

  private MediaWorker worker(String memory) {
    return new MediaWorker(
        new MediaWorkerSettings(
            DataSize.ofGigabytes(1),
            DataSize.parse(memory),
            Duration.ofMinutes(2),
            Duration.ofMinutes(2),
            0),
        folder);
  }

  private CutClip cut(Path video, ClipMarks marks) {
    return ClipCutter.cut(video, marks, folder.resolve("clip.mp4"), EventSink.SILENT);
  }

  private static int indexOf(byte[] bytes, String text, int from) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
  }

  private void assertRefused(Path video, String sentence) throws IOException {
    Path outputs = Files.createDirectories(folder.resolve("outputs"));
    Path clip = outputs.resolve("clip.mp4");
    assertThatThrownBy(() -> Probe.of(video)).isInstanceOf(InvalidInput.class).hasMessage(sentence);
    assertThatThrownBy(() -> ClipCutter.cut(video, new ClipRange(0, 1), clip, EventSink.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> Poster.write(video, outputs.resolve("poster.jpg")))
        .isInstanceOf(InvalidInput.class)
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
