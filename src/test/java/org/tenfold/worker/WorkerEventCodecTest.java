package org.tenfold.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.Message;

class WorkerEventCodecTest {
  private static final String HOSTILE = "a\n\r\t\u001e\u0000\"\\\u2028{}[]😀\ud800 … 中文";

  static Stream<WorkerEvent> events() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("none", null);
    fields.put(HOSTILE, HOSTILE);
    fields.put("numbers", Arrays.asList(0L, Long.MIN_VALUE, Long.MAX_VALUE, 0.5, -0.0, 1e300));
    fields.put("beyond", Arrays.asList(Double.NaN, Double.NEGATIVE_INFINITY, null, true));
    fields.put("nested", Map.of("event", "result", "list", List.of(Map.of("a", List.of()))));
    return Stream.of(
        new WorkerEvent.Progress(0, Message.of("media.cutting")),
        new WorkerEvent.Progress(100, Message.of("a.b", 1L, -0.5, true, HOSTILE, Message.of("c"))),
        new WorkerEvent.Metric(Map.of()),
        new WorkerEvent.Metric(
            Map.of("loss", Double.NaN, "worst", Double.POSITIVE_INFINITY, "bytes", 0x1p53)),
        WorkerEvent.Notice.BEGUN,
        WorkerEvent.Notice.READY,
        WorkerEvent.Notice.warning(Message.text(HOSTILE)),
        new WorkerEvent.Notice(WorkerEvent.Notice.Topic.WEIGHTS, HOSTILE, Message.of("d")),
        new WorkerEvent.Notice(WorkerEvent.Notice.Topic.NORMALISATION, "centred", Message.of("d")),
        new WorkerEvent.Notice(WorkerEvent.Notice.Topic.ENGINE, "dl4j", Message.of("d")),
        new WorkerEvent.Result(Map.of()),
        new WorkerEvent.Result(fields),
        new WorkerEvent.Failure(Message.of("media.no-video-at", HOSTILE)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventComesBackAsItWas(WorkerEvent event) {
    String line = WorkerEventCodec.write(event);

    assertThat(line).doesNotContain("\n", "\r");
    assertThat(WorkerEventCodec.read(line)).containsExactly(new WorkerEventCodec.Part.Said(event));
  }

  @Test
  void theEventsAboveAreOfEveryKind() {
    assertThat(events().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(WorkerEvent.class.getPermittedSubclasses());
    assertThat(
            events()
                .filter(WorkerEvent.Notice.class::isInstance)
                .map(notice -> ((WorkerEvent.Notice) notice).topic())
                .distinct())
        .containsExactlyInAnyOrder(WorkerEvent.Notice.Topic.values());
  }

  @Test
  void aResultTakesWhatCommandsMake() {
    WorkerEvent.Result result =
        new WorkerEvent.Result(
            Map.of(
                "whole",
                3,
                "array",
                new int[] {1, 2},
                "enum",
                Thread.State.NEW,
                "said",
                Message.of("a.b", "c")));

    assertThat(result.fields())
        .containsEntry("whole", 3L)
        .containsEntry("array", List.of(1L, 2L))
        .containsEntry("enum", "NEW")
        .containsEntry("said", Map.of("code", "a.b", "arguments", List.of("c")));
    assertThatThrownBy(() -> new WorkerEvent.Result(Map.of("thread", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[libx264 @ 0x7f] using cpu capabilities",
        "{\"event\":\"result\",\"fields\":{}}",
        "\u0007\u001b[31mred\u001b[0m",
        "{",
        "null"
      })
  void whatIsNoEventIsForeign(String line) {
    assertThat(WorkerEventCodec.read(line))
        .containsExactly(new WorkerEventCodec.Part.Foreign(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "null",
        "7",
        "{\"event\":\"result\"}",
        "{\"event\":\"result\",\"fields\":[]}",
        "{\"event\":\"metric\",\"values\":{\"loss\":\"low\"}}",
        "{\"event\":\"metric\",\"values\":{\"loss\":null}}",
        "{\"event\":\"progress\",\"percent\":\"5\",\"said\":{\"code\":\"a.b\"}}",
        "{\"event\":\"progress\",\"percent\":5e99,\"said\":{\"code\":\"a.b\"}}",
        "{\"event\":\"progress\",\"percent\":5,\"said\":{}}",
        "{\"event\":\"progress\",\"percent\":5,\"said\":\"words\"}",
        "{\"event\":\"notice\",\"topic\":\"RUMOUR\",\"key\":\"\",\"said\":{\"code\":\"a.b\"}}",
        "{\"event\":\"boast\",\"said\":{\"code\":\"a.b\"}}",
        "{\"event\":{\"event\":\"result\",\"fields\":{}}}",
      })
  void whatIsNotOfThisVersionIsBroken(String json) {
    assertThat(WorkerEventCodec.read("\u001e" + json))
        .singleElement()
        .isInstanceOfSatisfying(
            WorkerEventCodec.Part.Broken.class,
            broken -> {
              assertThat(broken.text()).isEqualTo(json);
              assertThat(broken.why()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventThatIsCutAnywhereIsNeverTakenForOne(WorkerEvent event) {
    String line = WorkerEventCodec.write(event);

    for (int length = 1; length < line.length(); length++) {
      assertThat(WorkerEventCodec.read(line.substring(0, length)))
          .as("%d of %s", length, line)
          .singleElement()
          .isInstanceOf(WorkerEventCodec.Part.Broken.class);
    }
  }

  @Test
  void whatOthersPrintOnTheSameLineSpoilsNoEvent() {
    WorkerEvent event = new WorkerEvent.Result(Map.of("a", 1L));
    String line = WorkerEventCodec.write(event);

    assertThat(WorkerEventCodec.read("50%…" + line + " done" + line.substring(0, 9) + line))
        .containsExactly(
            new WorkerEventCodec.Part.Foreign("50%…"),
            new WorkerEventCodec.Part.Said(event),
            new WorkerEventCodec.Part.Foreign(" done"),
            new WorkerEventCodec.Part.Broken(
                line.substring(1, 9),
                ((WorkerEventCodec.Part.Broken)
                        WorkerEventCodec.read(line.substring(0, 9)).getFirst())
                    .why()),
            new WorkerEventCodec.Part.Said(event));
  }

  @Test
  void nothingThatAChildPrintsThrows() {
    Random random = new Random(1);
    List<String> lines = events().map(WorkerEventCodec::write).toList();
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder(lines.get(random.nextInt(lines.size())));
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(line.length());
        switch (random.nextInt(3)) {
          case 0 -> line.deleteCharAt(at);
          case 1 -> line.insert(at, (char) random.nextInt(128));
          default -> line.setCharAt(at, (char) random.nextInt(0x10000));
        }
      }
      assertThat(WorkerEventCodec.read(line.toString())).isNotNull();
    }
    assertThat(WorkerEventCodec.read("\u001e" + "[".repeat(1_000_000)))
        .singleElement()
        .isInstanceOf(WorkerEventCodec.Part.Broken.class);
    assertThat(
            WorkerEventCodec.read(
                "\u001e{\"event\":\"result\",\"fields\":{\"a\":" + "9".repeat(900) + "}}"))
        .singleElement()
        .isInstanceOf(WorkerEventCodec.Part.Broken.class);
  }
}
