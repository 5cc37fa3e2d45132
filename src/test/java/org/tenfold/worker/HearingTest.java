package org.tenfold.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tenfold.error.Message;

/** What a parent makes of a child's lines, whatever its listener and the child do. */
@ExtendWith(OutputCaptureExtension.class)
class HearingTest {
  private static final WorkerEvent HALF = new WorkerEvent.Progress(50, Message.text("half"));
  private static final WorkerEvent.Result MADE = new WorkerEvent.Result(Map.of("clips", 7L));

  private final List<WorkerEvent> heard = new ArrayList<>();

  @Test
  void aListenerThatFailsIsToldTheNextAndLosesNoResult(CapturedOutput log) {
    Hearing hearing =
        new Hearing(
            event -> {
              heard.add(event);
              throw new IllegalStateException("cannot be kept");
            });

    say(hearing, HALF, HALF, MADE);

    assertThat(heard).containsExactly(HALF, HALF);
    assertThat(hearing.result()).isEqualTo(MADE);
    assertThat(hearing.end()).isNull();
    assertThat(log).contains("not taken; the worker goes on", "cannot be kept");
  }

  @Test
  void aWishToStopAndAnErrorEndTheChildAndNothingMoreIsTold() {
    for (Throwable wish : List.of(new StoppedException(), new AssertionError("a fault of ours"))) {
      heard.clear();
      Hearing hearing =
          new Hearing(
              event -> {
                heard.add(event);
                HearingTest.<RuntimeException>sneak(wish);
              });

      say(hearing, HALF, HALF);

      assertThat(hearing.end()).isSameAs(wish);
      assertThat(heard).containsExactly(HALF);
    }
  }

  @Test
  void whatIsNoEventIsInTheLogAndAmongTheLastWords(CapturedOutput log) {
    Hearing hearing = new Hearing(heard::add);

    hearing.line("terminate called after throwing an instance of 'c10::Error'");
    hearing.line(WorkerEventCodec.write(MADE).substring(0, 12));
    hearing.line("\u001e{\"event\":\"boast\"}");

    assertThat(heard).isEmpty();
    assertThat(hearing.result()).isNull();
    assertThat(hearing.lastWords()).contains("c10::Error", "\"event\":\"", "boast");
    assertThat(log)
        .contains("is no event: terminate called")
        .contains("cannot be read: {\"event\":\"boast\"} (no event is called boast)");
  }

  @Test
  void aChildThatPrintsWithoutEndDoesNotFillTheLog(CapturedOutput log) {
    Hearing hearing = new Hearing(heard::add);

    for (int i = 0; i < 1000; i++) {
      hearing.line("x".repeat(10_000));
    }

    assertThat(log.getAll().length()).isBetween(1, 20_000);
    assertThat(hearing.lastWords().lines()).hasSize(20);
  }

  @Test
  void aRefusalIsKeptInItsOwnWords() {
    Hearing hearing = new Hearing(heard::add);

    say(hearing, new WorkerEvent.Failure(Message.of("media.no-video-at", "a.mp4")));

    assertThat(hearing.refusal()).isEqualTo(Message.of("media.no-video-at", "a.mp4"));
    assertThat(heard).isEmpty();
  }

  @Test
  void aSpareHasItsCommandOnceItSaysSo() {
    Hearing hearing = new Hearing(heard::add);
    assertThat(hearing.begun()).isFalse();

    say(hearing, WorkerEvent.Notice.BEGUN);

    assertThat(hearing.begun()).isTrue();
    assertThat(heard).isEmpty();
  }

  @Test
  void aLastLineWithoutItsEndAndOneWithoutLimitAreRead() {
    List<String> lines = new ArrayList<>();

    Hearing.readLines(
        new StringReader("a\n\n" + "b".repeat(Hearing.LONGEST + 5) + "\nc"), lines::add);

    assertThat(lines).hasSize(4).startsWith("a", "").endsWith("c");
    assertThat(lines.get(2)).hasSize(Hearing.LONGEST);
  }

  private static void say(Hearing hearing, WorkerEvent... events) {
    for (WorkerEvent event : events) {
      hearing.line(WorkerEventCodec.write(event));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable wish) throws T {
    throw (T) wish;
  }
}
