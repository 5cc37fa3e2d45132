package org.tenfold.training.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.worker.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files in Hugging Face's safetensors format, which Python reads too: the length of the header in
 * eight little-endian bytes, the header as JSON with type, shape and place of each array, then the
 * numbers. Written as 32-bit floats, read from any type. Reading executes nothing.
 *
 * @param metadata text that the writer wished to add
 */
public record SafeTensors(Map<String, Tensor> tensors, Map<String, String> metadata) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String METADATA = "__metadata__";
  private static final String FLOAT = "F32";
  private static final int ALIGNMENT = 8;
  private static final long MOST_HEADER = 100_000_000;
  private static final int CHUNK = 1 << 20;

  /** Replaces the file at once, when all is written: whoever reads finds the old or the new one. */
  public void write(Path file) {
    Path part = part(file);
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        byte[] header = header();
        ByteBuffer length = little(Long.BYTES).putLong(header.length).flip();
        writeAll(channel, length);
        writeAll(channel, ByteBuffer.wrap(header));
        for (Tensor tensor : tensors.values()) {
          write(channel, tensor.values());
        }
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file is written before it is whole; a killed process leaves it behind. */
  public static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private byte[] header() {
    ObjectNode header = JSON.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode words = header.putObject(METADATA);
      metadata.forEach(words::put);
    }
    long start = 0;
    for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
      long end = start + (long) Float.BYTES * entry.getValue().values().length;
      ObjectNode field = header.putObject(entry.getKey()).put("dtype", FLOAT);
      entry.getValue().sides().forEach(field.putArray("shape")::add);
      field.putArray("data_offsets").add(start).add(end);
      start = end;
    }
    byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
    // the format wants numbers to begin at a multiple of eight: blanks fill the gap
    int padded = (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    ByteBuffer aligned = ByteBuffer.allocate(padded).put(text);
    while (aligned.hasRemaining()) {
      aligned.put((byte) ' ');
    }
    return aligned.array();
  }

  private static void write(FileChannel channel, float[] values) throws IOException {
    ByteBuffer chunk = little(CHUNK);
    int most = CHUNK / Float.BYTES;
    for (int from = 0; from < values.length; from += most) {
      int count = Math.min(most, values.length - from);
      chunk.clear().asFloatBuffer().put(values, from, count);
      writeAll(channel, chunk.limit(count * Float.BYTES));
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /**
   * @throws BadInputException when the file is none, or holds numbers of an unknown type
   */
  public static SafeTensors read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long length = readAt(channel, 0, Long.BYTES, file).getLong();
      if (length < 2 || length > Math.min(MOST_HEADER, channel.size() - Long.BYTES)) {
        throw bad(file, "its header would be " + length + " bytes long");
      }
      byte[] text = new byte[(int) length];
      readAt(channel, Long.BYTES, text.length, file).get(text);
      return read(channel, JSON.readTree(text), Long.BYTES + length, file);
    } catch (JacksonException e) {
      throw new BadInputException(file + " is no safetensors file: its header is not JSON.", e);
    } catch (IOException e) {
      throw new BadInputException(file + " can't be read: " + e.getMessage() + ".", e);
    }
  }

  private static SafeTensors read(FileChannel channel, JsonNode header, long start, Path file)
      throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (entry.getKey().equals(METADATA)) {
        entry
            .getValue()
            .properties()
            .forEach(word -> metadata.put(word.getKey(), word.getValue().asString("")));
      } else {
        tensors.put(entry.getKey(), tensor(channel, entry.getKey(), entry.getValue(), start, file));
      }
    }
    return new SafeTensors(tensors, metadata);
  }

  private static Tensor tensor(
      FileChannel channel, String name, JsonNode field, long start, Path file) throws IOException {
    String key = field.path("dtype").asString("");
    NumberType type =
        NumberType.ofKey(key)
            .orElseThrow(() -> bad(file, "%s is of the unknown type '%s'".formatted(name, key)));
    List<Integer> sides = new ArrayList<>();
    long size = 1;
    for (JsonNode side : field.path("shape")) {
      sides.add(side.asInt());
      size = Math.multiplyExact(size, side.asLong());
    }
    long from = field.path("data_offsets").path(0).asLong();
    long to = field.path("data_offsets").path(1).asLong();
    boolean inside = from >= 0 && from <= to && to <= channel.size() - start;
    if (!inside || to - from != size * type.bytes() || size > Integer.MAX_VALUE / Double.BYTES) {
      throw bad(file, "the place of %s does not fit its shape %s".formatted(name, sides));
    }
    float[] values = new float[(int) size];
    ByteBuffer bytes = readAt(channel, start + from, (int) (to - from), file);
    for (int i = 0; i < values.length; i++) {
      values[i] = type.read(bytes, i * type.bytes());
    }
    return new Tensor(sides, values);
  }

  private static ByteBuffer readAt(FileChannel channel, long place, int length, Path file)
      throws IOException {
    ByteBuffer bytes = little(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place + bytes.position()) < 0) {
        throw bad(file, "it ends too early");
      }
    }
    return bytes.flip();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static BadInputException bad(Path file, String why) {
    return new BadInputException(file + " is no safetensors file: " + why + ".");
  }
}
