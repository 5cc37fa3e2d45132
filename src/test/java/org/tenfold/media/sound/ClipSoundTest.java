package org.tenfold.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.media.IndexVideo;
import org.tenfold.media.Probe;
import org.tenfold.media.cut.ClipCutter;
import org.tenfold.media.cut.CutClip;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.FfmpegProgram;
import org.tenfold.testing.SharesNothing;
import org.tenfold.worker.EventSink;

/**
 * A video with a tone from 2.0 s to 2.1 s; it must be heard in the clip where it was in the video.
 */
@SharesNothing
@Tag("slow")
class ClipSoundTest {
  private static final int LOUD = 3000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "video.mp4, aac",
    "video.mkv, pcm_s16le",
    "video.ts, mp2",
  })
  void aToneStaysWhereItIs(String name, String codec) throws Exception {
    Path video = videoWithTone(name, codec);

    CutClip clip = cut(video, new ClipRange(1.5, 3.0), true);

    assertThat(clip.sound()).isTrue();
    assertThat(clip.frames()).isEqualTo(36);
    ShortBuffer heard = listen();
    assertThat(firstLoud(heard)).isCloseTo(0.5, within(0.01));
    assertThat(lastLoud(heard)).isCloseTo(0.6, within(0.01));
    assertThat(heard.remaining() / 48000.0).isCloseTo(1.5, within(0.03));
  }

  @Test
  void soundThatBeginsWithinTheClipBeginsThere() throws Exception {
    Path tone = videoWithTone("tone.mp4", "aac");
    Path video = folder.resolve("late.mkv");
    FfmpegProgram.run(
        "-i %s -itsoffset 1.0 -i %s -map 0:v -map 1:a -c copy %s".formatted(tone, tone, video));

    cut(video, new ClipRange(0.5, 3.5), true);

    assertThat(firstLoud(listen())).isCloseTo(2.5, within(0.01));
  }

  @Test
  void aSilentVideoMakesASilentClip() {
    assertThat(cut(IndexVideo.CFR2997.path, new ClipRange(1, 2), true).sound()).isFalse();
  }

  @Test
  void thePicturesAreTheSameWithSoundAndWithout() throws Exception {
    Path video = videoWithTone("video.mp4", "aac");

    CutClip silent = cut(video, new ClipRange(1, 2), false);
    CutClip loud = cut(video, new ClipRange(1, 2), true);

    assertThat(loud.picturesSha256()).isEqualTo(silent.picturesSha256());
    assertThat(loud.sha256()).isNotEqualTo(silent.sha256());
    assertThat(cut(video, new ClipRange(1, 2), true)).isEqualTo(loud);
    assertThat(Probe.of(folder.resolve("clip.mp4")).audioCodec()).isEqualTo("aac");
  }

  private Path videoWithTone(String name, String codec) {
    return FfmpegProgram.run(
        "-f lavfi -i testsrc2=s=320x240:d=4:r=24 -f lavfi -i"
            + " aevalsrc=0.5*sin(2*PI*1000*t)*between(t\\,2\\,2.1):d=4:s=44100 -pix_fmt yuv420p"
            + " -c:v"
            + " libopenh264 -c:a %s %s".formatted(codec, folder.resolve(name)));
  }

  private CutClip cut(Path video, ClipRange range, boolean sound) {
    return ClipCutter.cut(video, range, sound, folder.resolve("clip.mp4"), EventSink.SILENT);
  }

  /** The clip's sound by FFmpeg's own program, 48,000 samples a second. */
  private ShortBuffer listen() throws Exception {
    Path raw =
        FfmpegProgram.run(
            "-i %s -map 0:a -ac 1 -ar 48000 -f s16le %s"
                .formatted(folder.resolve("clip.mp4"), folder.resolve("clip.raw")));
    return ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
  }

  private static double firstLoud(ShortBuffer sound) {
    int i = 0;
    while (Math.abs(sound.get(i)) < LOUD) {
      i++;
    }
    return i / 48000.0;
  }

  private static double lastLoud(ShortBuffer sound) {
    int i = sound.remaining() - 1;
    while (Math.abs(sound.get(i)) < LOUD) {
      i--;
    }
    return i / 48000.0;
  }
}
