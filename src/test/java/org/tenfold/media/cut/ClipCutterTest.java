package org.tenfold.media.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.IndexVideo;
import org.tenfold.media.Probe;
import org.tenfold.media.Sha256;
import org.tenfold.media.TestVideos;
import org.tenfold.media.VideoProperties;
import org.tenfold.media.decode.ClipMarks;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.testing.SharesNothing;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerEvent;

@SharesNothing
@Tag("slow")
class ClipCutterTest {
  @TempDir Path folder;

  @AfterEach
  void forgetInterruption() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @EnumSource
  void aClipHoldsExactlyTheFramesOfItsRange(IndexVideo video) {
    List<IndexVideo.Frame> all = video.all();
    Random random = new Random(7);

    for (int cut = 0; cut < 4; cut++) {
      int first = cut == 0 ? 0 : random.nextInt(all.size() - 40);
      int end = first + 1 + random.nextInt(39);
      CutClip clip = cut(video.path, range(all, first, end));

      List<Integer> expected = shown(all, first, end, clip.fps());
      assertThat(numbers(video)).isEqualTo(expected);
      assertThat(clip.frames()).isEqualTo(expected.size());
      assertThat(clip.repeated()).isEqualTo(expected.size() - (end - first));
      assertThat(clip.fps()).isEqualTo(rateOf(video));
    }
  }

  /** Counted by frame, and cut once more by the time stamps that the first cut told. */
  @ParameterizedTest
  @EnumSource
  void framesAndTicksNameTheSameClipAsSeconds(IndexVideo video) {
    List<IndexVideo.Frame> all = video.all();
    for (int first : new int[] {0, 101, video.frames - 17}) {
      int end = first + 17;
      CutClip bySeconds = cut(video.path, range(all, first, end));
      CutClip byFrames = cut(video.path, new ClipMarks.Frames(first, end));
      CutClip byTicks =
          cut(video.path, new ClipMarks.Ticks(byFrames.firstTick(), byFrames.endTick()));

      assertThat(byFrames).isEqualTo(bySeconds);
      assertThat(byTicks).isEqualTo(byFrames);
      assertThat(numbers(video)).isEqualTo(shown(all, first, end, byTicks.fps()));
    }
  }

  @Test
  void framesBeyondTheVideoAreRefusedInWords() {
    assertThatThrownBy(() -> cut(IndexVideo.CFR24.path, new ClipMarks.Frames(470, 483)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "The clip of frames 470–483 does not lie in the video, which has 482 frames. Mark it"
                + " again.");
    assertThatThrownBy(() -> new ClipMarks.Frames(5, 5)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @EnumSource
  void everyFrameOfAVideoIsReadOnceInOrder(IndexVideo video) {
    List<Integer> numbers = video.all().stream().map(IndexVideo.Frame::number).toList();

    assertThat(numbers).hasSize(video.frames).isSorted().doesNotHaveDuplicates().startsWith(0);
    if (video != IndexVideo.VFR) { // left out some frames of a 24/s video
      assertThat(numbers).endsWith(video.frames - 1);
    }
  }

  @Test
  void wholeSecondsOfAConstantRateVideo() throws Exception {
    CutClip clip = cut(IndexVideo.CFR24.path, new ClipRange(2.0, 5.0));

    assertThat(clip.frames()).isEqualTo(72);
    assertThat(clip.fps()).isEqualTo(24.0);
    assertThat(clip.durationSeconds()).isEqualTo(3.0);
    assertThat(clip.width()).isEqualTo(640);
    assertThat(clip.height()).isEqualTo(360);
    assertThat(clip.sha256()).isEqualTo(Sha256.of(output())).matches("[0-9a-f]{64}");
  }

  @Test
  void roundedMarksMeanTheNearestFrame() {
    cut(IndexVideo.CFR2997.path, new ClipRange(3.0, 6.01)); // frames 89.91 and 180.12

    assertThat(IndexVideo.CFR2997.read(output()))
        .extracting(IndexVideo.Frame::number)
        .isEqualTo(IntStream.range(90, 180).boxed().toList());
  }

  @Test
  void aVideoOfChangingRateBecomesAClipOfConstantRateInItsOwnTime() {
    List<IndexVideo.Frame> all = IndexVideo.VFR.all();

    CutClip clip = cut(IndexVideo.VFR.path, range(all, 300, 340));

    List<IndexVideo.Frame> frames = IndexVideo.VFR.read(output());
    for (int i = 0; i < frames.size(); i++) {
      assertThat(frames.get(i).seconds()).isCloseTo(i / 24.0, within(1e-6));
    }
    assertThat(clip.frames()).isEqualTo(frames.size()).isGreaterThan(40);
    assertThat(clip.durationSeconds())
        .isCloseTo(all.get(340).seconds() - all.get(300).seconds(), within(1e-3));
  }

  @Test
  void theSameCutHasTheSameBytes() {
    ClipRange range = new ClipRange(1, 2);

    assertThat(cut(IndexVideo.CFR24.path, range)).isEqualTo(cut(IndexVideo.CFR24.path, range));
  }

  @Test
  void theClipIsForBrowsersAndSilent() {
    cut(IndexVideo.CFR24.path, new ClipRange(1, 2));

    VideoProperties clip = Probe.of(output());
    assertThat(clip.videoCodec()).isEqualTo("h264");
    assertThat(clip.audioCodec()).isNull();
    assertThat(clip.browserPlayable()).isTrue();
    assertThat(clip.frames()).isEqualTo(24);
    assertThat(clip.durationSeconds()).isCloseTo(1.0, within(1e-6));
  }

  @Test
  void theIndexStandsBeforeThePictures() throws Exception {
    cut(IndexVideo.CFR24.path, new ClipRange(1, 2));

    String bytes = Files.readString(output(), StandardCharsets.ISO_8859_1);
    assertThat(bytes.indexOf("moov")).isPositive().isLessThan(bytes.indexOf("mdat"));
  }

  @Test
  void aTurnedVideoBecomesAnUprightClip() {
    CutClip clip = cut(IndexVideo.ROTATED.path, new ClipRange(1, 2));

    assertThat(clip.width()).isEqualTo(360);
    assertThat(clip.height()).isEqualTo(640);
    assertThat(Probe.of(output()).rotation()).isZero();
  }

  @Test
  void tenBitVideosAreCut() {
    assertThat(cut(TestVideos.bad("p10.mp4"), new ClipRange(0.5, 1.5)).frames()).isEqualTo(24);
  }

  @Test
  void aVideoOfOneFrameIsCut() {
    assertThat(cut(TestVideos.bad("one_frame.mp4"), new ClipRange(0, 0.04)).frames()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "25, 26, 'The clip 25.000–26.000 s does not lie in the video, which is 20.083 s long. Mark it"
        + " again.'",
    "19, 21, 'The clip 19.000–21.000 s does not lie in the video, which is 20.083 s long. Mark it"
        + " again.'",
    "1.005, 1.01, 'There is no picture between 1.005 s and 1.010 s of this video. Mark a longer"
        + " clip.'",
  })
  void rangesOutsideTheVideoAreRefusedInWords(double start, double end, String sentence)
      throws Exception {
    assertThatThrownBy(() -> cut(IndexVideo.CFR24.path, new ClipRange(start, end)))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(sentence);
    assertNothingLeft();
  }

  @Test
  void anOutMarkBeforeTheInMarkIsRefusedInWords() {
    assertThatThrownBy(() -> new ClipRange(5, 2))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "The clip would end at 2.000 s, not after its start at 5.000 s. Mark the end later.");
    assertThatThrownBy(() -> new ClipRange(2, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ClipRange(-1, 2)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new ClipRange(0, Double.NaN)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void aCutOffVideoIsRefusedWhereItEnds() throws Exception {
    assertThatThrownBy(() -> cut(TestVideos.bad("trunc_moov_ok.mp4"), new ClipRange(0, 2)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageMatching(
            "This video ends early, at 0\\.\\d\\d s, before the clip does at 2\\.00 s\\. Upload it"
                + " again\\.");
    assertThatThrownBy(() -> cut(TestVideos.bad("trunc_moov_ok.mp4"), new ClipRange(10, 12)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("ends early");
    assertNothingLeft();
  }

  @Test
  void anInterruptedCutLeavesNothing() throws Exception {
    EventSink interrupting =
        event -> {
          if (event instanceof WorkerEvent.Progress progress && progress.percent() > 30) {
            Thread.currentThread().interrupt();
          }
        };

    assertThatThrownBy(
            () ->
                ClipCutter.cut(IndexVideo.CFR24.path, new ClipRange(1, 3), output(), interrupting))
        .isInstanceOf(CancellationException.class);
    assertNothingLeft();
  }

  @Test
  void progressRisesToTheEnd() {
    List<Integer> heard = new ArrayList<>();

    ClipCutter.cut(
        IndexVideo.CFR24.path,
        new ClipRange(3, 5),
        output(),
        event -> heard.add(((WorkerEvent.Progress) event).percent()));

    assertThat(heard).isSorted().startsWith(0).endsWith(95).hasSize(20);
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(
            () ->
                ClipCutter.cut(
                    IndexVideo.CFR24.path,
                    new ClipRange(1, 2),
                    folder.resolve("no/clip.mp4"),
                    EventSink.SILENT))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("clip.mp4");
  }

  private CutClip cut(Path video, ClipMarks marks) {
    return ClipCutter.cut(video, marks, output(), EventSink.SILENT);
  }

  private static ClipRange range(List<IndexVideo.Frame> video, int first, int end) {
    double out =
        end < video.size() ? video.get(end).seconds() : video.get(end - 1).seconds() + 1 / 30.0;
    return new ClipRange(video.get(first).seconds(), out);
  }

  private List<Integer> numbers(IndexVideo video) {
    return video.read(output()).stream().map(IndexVideo.Frame::number).toList();
  }

  /** What the video shows at each tick of the clip's clock, from one frame to another. */
  private static List<Integer> shown(List<IndexVideo.Frame> video, int first, int end, double fps) {
    List<Integer> numbers = new ArrayList<>();
    double start = video.get(first).seconds();
    for (int i = first; i < end; i++) {
      double next = i + 1 < video.size() ? video.get(i + 1).seconds() : 0;
      long until = next == 0 ? numbers.size() + 1 : Math.round((next - start) * fps);
      while (numbers.size() < until) {
        numbers.add(video.get(i).number());
      }
    }
    return numbers;
  }

  private static double rateOf(IndexVideo video) {
    return switch (video) {
      case CFR2997, LATE -> 30000 / 1001.0;
      case MPEG_PS, MPEG_1, MPEG_VIDEO -> 25;
      default -> 24;
    };
  }

  private Path output() {
    return folder.resolve("clip.mp4");
  }

  private void assertNothingLeft() throws Exception {
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }
}
