package org.tenfold.benchmark.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.label.DfewLabel;
import org.tenfold.training.Classes;

/**
 * Read back by a decoder written from the descriptions of the format: TensorFlow's record_writer.h
 * and crc32c.h, event.proto and summary.proto, and the encoding of protocol buffers. It shares
 * nothing with the writer.
 */
class TensorBoardTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.250Z");

  /** An event as far as it is a scalar. */
  private record Event(double wallTime, long step, String version, String tag, float value) {}

  @Test
  void eachFoldIsACurveAndItsChecksumsHold() throws IOException {
    List<EpochLoss> epochs =
        List.of(
            new EpochLoss(
                1,
                1,
                1.9,
                OptionalDouble.of(2.1),
                Optional.of(new EpochLoss.Pace(0.001, 12.5, 0.1, 0, OptionalLong.empty()))),
            new EpochLoss(1, 300, 0.25, OptionalDouble.empty(), Optional.empty()),
            new EpochLoss(2, 1, 1.5, OptionalDouble.empty(), Optional.empty()));
    Scores scores =
        Scores.of(
            List.of(
                new Prediction("1", "1", DfewLabel.HAPPY, DfewLabel.HAPPY),
                new Prediction("2", "1", DfewLabel.FEAR, DfewLabel.HAPPY),
                new Prediction("3", "2", DfewLabel.FEAR, DfewLabel.FEAR)),
            7);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();

    TensorBoardArchive.write("run-1", RunScalar.of(epochs, scores, Classes.DFEW), AT, zip);

    Map<String, byte[]> files = unpacked(zip.toByteArray());
    assertThat(files.keySet())
        .containsExactly(
            "run-1/fold-1/events.out.tfevents.1772366400.tenfold",
            "run-1/fold-2/events.out.tfevents.1772366400.tenfold",
            "run-1/pooled/events.out.tfevents.1772366400.tenfold");
    List<Event> first = events(files.get("run-1/fold-1/events.out.tfevents.1772366400.tenfold"));
    assertThat(first.getFirst().version()).isEqualTo("brain.Event:2");
    assertThat(first).allMatch(event -> event.wallTime() == 1772366400.25);
    assertThat(values(first, "loss/training")).isEqualTo(Map.of(1L, 1.9f, 300L, 0.25f));
    assertThat(values(first, "loss/validation")).isEqualTo(Map.of(1L, 2.1f));
    assertThat(values(first, "clips_per_second")).isEqualTo(Map.of(1L, 12.5f));
    assertThat(values(first, "test/war")).isEqualTo(Map.of(300L, 0.5f));
    List<Event> pooled = events(files.get("run-1/pooled/events.out.tfevents.1772366400.tenfold"));
    assertThat(values(pooled, "test/war").get(300L)).isCloseTo(2 / 3f, within(1e-6f));
    assertThat(values(pooled, "test/uar")).isEqualTo(Map.of(300L, 0.75f));
    assertThat(values(pooled, "recall/sad")).as("no such clips").isEmpty();
  }

  /** crc32c.h's own example: the checksum of 32 noughts, before it is masked. */
  @Test
  void theDecodersChecksumIsCastagnolis() {
    assertThat(checksum(new byte[32])).isEqualTo(0x8a9136aa);
  }

  private static Map<Long, Float> values(List<Event> events, String tag) {
    Map<Long, Float> values = new LinkedHashMap<>();
    for (Event event : events) {
      if (event.tag().equals(tag)) {
        values.put(event.step(), event.value());
      }
    }
    return values;
  }

  private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static List<Event> events(byte[] file) throws IOException {
    List<Event> events = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      while (in.available() > 0) {
        byte[] length = in.readNBytes(8);
        assertThat(unmasked(in)).isEqualTo(checksum(length));
        byte[] data = in.readNBytes((int) Long.reverseBytes(longOf(length)));
        assertThat(unmasked(in)).isEqualTo(checksum(data));
        events.add(event(data));
      }
    }
    return events;
  }

  private static long longOf(byte[] bytes) throws IOException {
    return new DataInputStream(new ByteArrayInputStream(bytes)).readLong();
  }

  private static int unmasked(DataInputStream in) throws IOException {
    int rotated = Integer.reverseBytes(in.readInt()) - 0xa282ead8;
    return rotated >>> 17 | rotated << 15;
  }

  /** Bit by bit, with the polynomial of Castagnoli 1993. */
  private static int checksum(byte[] bytes) {
    int crc = -1;
    for (byte one : bytes) {
      crc ^= one & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82f63b78;
      }
    }
    return ~crc;
  }

  private static Event event(byte[] data) throws IOException {
    Map<Integer, Object> event = message(data);
    Map<Integer, Object> value =
        event.containsKey(5) ? message((byte[]) message((byte[]) event.get(5)).get(1)) : Map.of();
    return new Event(
        (Double) event.get(1),
        (Long) event.getOrDefault(2, 0L),
        new String((byte[]) event.getOrDefault(3, new byte[0]), StandardCharsets.UTF_8),
        new String((byte[]) value.getOrDefault(1, new byte[0]), StandardCharsets.UTF_8),
        (Float) value.getOrDefault(2, 0f));
  }

  /** Fields by number. */
  private static Map<Integer, Object> message(byte[] data) throws IOException {
    Map<Integer, Object> fields = new LinkedHashMap<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(data));
    while (in.available() > 0) {
      long key = varint(in);
      Object value =
          switch ((int) (key & 7)) {
            case 0 -> varint(in);
            case 1 -> Double.longBitsToDouble(Long.reverseBytes(in.readLong()));
            case 2 -> in.readNBytes((int) varint(in));
            case 5 -> Float.intBitsToFloat(Integer.reverseBytes(in.readInt()));
            default -> throw new IOException("wire type " + (key & 7));
          };
      assertThat(fields.put((int) (key >>> 3), value)).isNull();
    }
    return fields;
  }

  private static long varint(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int group = in.readUnsignedByte();
      value |= (long) (group & 0x7f) << shift;
      if (group < 0x80) {
        return value;
      }
    }
    throw new IOException("a number without an end");
  }
}
