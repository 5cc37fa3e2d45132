package org.tenfold.training.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SafeTensorsTest {
  @TempDir Path directory = Path.of("");

  @Test
  void isReadAsItWasWritten() {
    Path file = directory.resolve("weights.safetensors");
    Tensor matrix = new Tensor(List.of(2, 3), new float[] {1, -2, 3.5f, 4, 5, Float.MIN_VALUE});
    Tensor single = Tensor.of(7);

    new SafeTensors(Map.of("a.weight", matrix, "steps", single), Map.of("run", "\"ü\""))
        .write(file);
    SafeTensors read = SafeTensors.read(file);

    assertThat(read.metadata()).containsExactly(Map.entry("run", "\"ü\""));
    assertThat(read.tensors().get("a.weight").sides()).containsExactly(2, 3);
    assertThat(read.tensors().get("a.weight").values()).isEqualTo(matrix.values());
    assertThat(read.tensors().get("steps").values()).containsExactly(7);
  }

  /** By its description alone, as any other program reads it: nothing of ours but the writer. */
  @Test
  void anotherReaderFindsEveryNumber() throws IOException {
    Path file = directory.resolve("weights.safetensors");
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("conv.weight", new Tensor(List.of(2, 1, 2), new float[] {1, -2, 3.5f, 1e-30f}));
    tensors.put("count", Tensor.of(7));
    tensors.put("empty", new Tensor(List.of(0, 3), new float[0]));
    tensors.put("bias", new Tensor(List.of(2), new float[] {Float.MAX_VALUE, -0f}));
    new SafeTensors(tensors, Map.of("format", "pt")).write(file);

    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    long length = bytes.getLong();
    byte[] text = new byte[(int) length];
    bytes.get(text);
    assertThat(text[0]).isEqualTo((byte) '{');
    assertThat((8 + length) % 8).as("where the numbers begin").isZero();
    JsonNode header = JsonMapper.builder().build().readTree(text);
    assertThat(header.at("/__metadata__/format").asString()).isEqualTo("pt");
    int start = bytes.position();
    int end = start;
    for (Map.Entry<String, Tensor> one : tensors.entrySet()) {
      JsonNode field = header.path(one.getKey());
      assertThat(field.path("dtype").asString()).isEqualTo("F32");
      assertThat(field.path("shape").valueStream().map(JsonNode::asInt))
          .isEqualTo(one.getValue().sides());
      assertThat(start + field.at("/data_offsets/0").asInt()).as("no holes").isEqualTo(end);
      end = start + field.at("/data_offsets/1").asInt();
      float[] read = new float[(end - bytes.position()) / 4];
      bytes.asFloatBuffer().get(read);
      bytes.position(end);
      assertThat(read).isEqualTo(one.getValue().values());
    }
    assertThat(bytes.hasRemaining()).isFalse();
  }

  /** Byte for byte what the format's description says. */
  @Test
  void readsAFileOfAnotherWriter() throws IOException {
    String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
    Path file = write(header, 1.5f, -0.25f);

    assertThat(SafeTensors.read(file).tensors().get("w").values()).containsExactly(1.5f, -0.25f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"w\":{\"dtype\":\"F4\",\"shape\":[2],\"data_offsets\":[0,1]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,16]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[-1,-2],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,0.5],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
        "{\"w\":{\"dtype\":\"C64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"v\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[3,7]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
        "not json at all"
      })
  void aFileThatDoesNotFitItselfIsRefused(String header) throws IOException {
    Path file = write(header, 1, 2);

    assertThatThrownBy(() -> SafeTensors.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no safetensors file");
  }

  /** The header's length is the first byte of a pickle, and the numbers are few or none. */
  @ParameterizedTest
  @ValueSource(ints = {128, 136, 640, 32_896})
  void aHeaderOfAnyLengthIsNoPickle(int length) throws IOException {
    String header =
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"none\":{\"dtype\":\"F32\",\"shape\":[0,3],\"data_offsets\":[8,8]}}";
    Path file = write(header + " ".repeat(length - header.length()), 1, 2);

    Map<String, Tensor> read = WeightFile.read(file).tensors();

    assertThat(read.get("w").values()).containsExactly(1, 2);
    assertThat(read.get("none").sides()).containsExactly(0, 3);
  }

  @Test
  void arraysOfComplexNumbersAreNamed() throws IOException {
    Path file =
        write(
            "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]},"
                + "\"c\":{\"dtype\":\"C64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
            1,
            2,
            3);

    WeightFile read = WeightFile.read(file);

    assertThat(read.tensors().get("w").values()).containsExactly(3);
    assertThat(read.beside()).containsExactly("c (an array of C64)");
  }

  /** By hand, from the formats' descriptions. */
  @Test
  void smallAndUnsignedNumbersAreRead() throws IOException {
    String field = "\"%s\":{\"dtype\":\"%1$s\",\"shape\":[%d],\"data_offsets\":[%d,%d]}";
    byte[] header =
        ("{"
                + String.join(
                    ",",
                    field.formatted("F8_E4M3", 4, 0, 4),
                    field.formatted("F8_E5M2", 2, 4, 6),
                    field.formatted("U16", 1, 6, 8),
                    field.formatted("U32", 1, 8, 12),
                    field.formatted("U64", 1, 12, 20))
                + "}")
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = little(8 + header.length + 20).putLong(header.length).put(header);
    bytes.put(new byte[] {0x38, (byte) 0xc4, 0x01, 0x7e}); // 1, -3, 2^-9, 448
    bytes.put(new byte[] {0x3c, (byte) 0xc2}); // 1, -3
    bytes.putShort((short) -1).putInt(-1).putLong(-1);
    Path file = Files.write(directory.resolve("small.safetensors"), bytes.array());

    Map<String, Tensor> read = WeightFile.read(file).tensors();

    assertThat(read.get("F8_E4M3").values()).containsExactly(1, -3, 0x1p-9f, 448);
    assertThat(read.get("F8_E5M2").values()).containsExactly(1, -3);
    assertThat(read.get("U16").values()).containsExactly(65535);
    assertThat(read.get("U32").values()).containsExactly(4294967295f);
    assertThat(read.get("U64").values()).containsExactly(18446744073709551615f);
  }

  @Test
  void aHeaderLongerThanTheFileIsRefused() throws IOException {
    Path file = directory.resolve("long");
    Files.write(file, little(8).putLong(Long.MAX_VALUE).array());

    assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(InvalidInput.class);
  }

  private Path write(String header, float... values) throws IOException {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = little(8 + text.length + 4 * values.length).putLong(text.length).put(text);
    for (float value : values) {
      bytes.putFloat(value);
    }
    return Files.write(directory.resolve("other.safetensors"), bytes.array());
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
