package org.tenfold.training.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;

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
