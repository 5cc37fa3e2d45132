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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.error.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
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
   * @throws InvalidInput when the file is none, or holds numbers that cannot be read
   */
  public static SafeTensors read(Path file) {
    List<String> beside = new ArrayList<>();
    SafeTensors read = read(file, beside);
    if (!beside.isEmpty()) {
      throw bad(file, beside.getFirst() + " cannot be read");
    }
    return read;
  }

  /**
   * The metadata alone, however large the arrays are.
   *
   * @throws InvalidInput when the file is none
   */
  public static Map<String, String> metadata(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Map<String, String> words = new LinkedHashMap<>();
      JSON.readTree(header(channel, file))
          .path(METADATA)
          .properties()
          .forEach(field -> words.put(field.getKey(), field.getValue().asString("")));
      return words;
    } catch (JacksonException e) {
      throw new InvalidInput(e, "training.safetensors-header", file);
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", file, e.getMessage());
    }
  }

  private static byte[] header(FileChannel channel, Path file) throws IOException {
    long length = readAt(channel, 0, Long.BYTES, file).getLong();
    if (length < 2 || length > Math.min(MOST_HEADER, channel.size() - Long.BYTES)) {
      throw bad(file, "its header would be " + length + " bytes long");
    }
    byte[] text = new byte[(int) length];
    readAt(channel, Long.BYTES, text.length, file).get(text);
    return text;
  }

  /**
   * @param beside is told of arrays whose numbers cannot be read, in words
   * @throws InvalidInput when the file is none
   */
  static SafeTensors read(Path file, List<String> beside) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      byte[] text = header(channel, file);
      JsonNode header =
          JSON.reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).readTree(text);
      return read(channel, header, Long.BYTES + text.length, file, beside);
    } catch (JacksonException e) {
      throw new InvalidInput(e, "training.safetensors-header", file);
    } catch (IOException e) {
      throw new InvalidInput(e, "training.cannot-read", file, e.getMessage());
    }
  }

  /** Where the numbers of an array lie. */
  private record Field(String name, JsonNode description, long from, long to) {
    static Field of(String name, JsonNode description) {
      JsonNode places = description.path("data_offsets");
      return new Field(name, description, whole(places.path(0)), whole(places.path(1)));
    }
  }

  private static SafeTensors read(
      FileChannel channel, JsonNode header, long start, Path file, List<String> beside)
      throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (entry.getKey().equals(METADATA)) {
        entry
            .getValue()
            .properties()
            .forEach(word -> metadata.put(word.getKey(), word.getValue().asString("")));
      } else {
        fields.add(Field.of(entry.getKey(), entry.getValue()));
      }
    }
    requireApart(fields, file);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Field field : fields) {
      String key = field.description().path("dtype").asString("");
      Optional<NumberType> type = NumberType.ofKey(key).filter(NumberType::plain);
      if (type.isPresent()) {
        tensors.put(field.name(), tensor(channel, field, type.get(), start, file));
      } else {
        beside.add("%s (an array of %s)".formatted(field.name(), key));
      }
    }
    return new SafeTensors(tensors, metadata);
  }

  /** Else a small file could be read as thousands of large arrays. */
  private static void requireApart(List<Field> fields, Path file) {
    List<Field> inOrder =
        fields.stream()
            .filter(field -> field.to() > field.from())
            .sorted(Comparator.comparingLong(Field::from))
            .toList();
    for (int i = 1; i < inOrder.size(); i++) {
      if (inOrder.get(i).from() < inOrder.get(i - 1).to()) {
        throw bad(
            file,
            "%s and %s share numbers".formatted(inOrder.get(i - 1).name(), inOrder.get(i).name()));
      }
    }
  }

  /** -1 for what is no whole number. */
  private static long whole(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong() ? number.asLong() : -1;
  }

  private static Tensor tensor(
      FileChannel channel, Field field, NumberType type, long start, Path file) throws IOException {
    List<Long> sides = new ArrayList<>();
    field.description().path("shape").forEach(side -> sides.add(whole(side)));
    boolean fits =
        field.description().path("shape").isArray()
            && field.from() >= 0
            && field.from() <= field.to()
            && field.to() <= channel.size() - start
            && sides.stream().allMatch(side -> side >= 0 && side <= Integer.MAX_VALUE);
    long bytes = field.to() - field.from();
    if (!fits || bytes != bytes(sides, type, bytes) || bytes > Integer.MAX_VALUE - Long.BYTES) {
      throw bad(file, "the place of %s does not fit its shape %s".formatted(field.name(), sides));
    }
    float[] values = new float[(int) bytes / type.bytes()];
    ByteBuffer read = readAt(channel, start + field.from(), (int) bytes, file);
    for (int i = 0; i < values.length; i++) {
      values[i] = type.read(read, i * type.bytes());
    }
    return new Tensor(sides.stream().map(Long::intValue).toList(), values);
  }

  /**
   * @param most a number above which it need not be right
   */
  private static long bytes(List<Long> sides, NumberType type, long most) {
    if (sides.contains(0L)) {
      return 0;
    }
    long size = type.bytes();
    for (long side : sides) {
      size = side > most / size ? most + 1 : size * side;
    }
    return size;
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

  private static InvalidInput bad(Path file, String why) {
    return new InvalidInput("training.weights-safetensors", file, why);
  }
}
