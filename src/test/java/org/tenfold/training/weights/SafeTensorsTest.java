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
import org.tenfold.worker.BadInputException;

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
        "not json at all"
      })
  void aFileThatDoesNotFitItselfIsRefused(String header) throws IOException {
    Path file = write(header, 1, 2);

    assertThatThrownBy(() -> SafeTensors.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no safetensors file");
  }

  @Test
  void aHeaderLongerThanTheFileIsRefused() throws IOException {
    Path file = directory.resolve("long");
    Files.write(file, little(8).putLong(Long.MAX_VALUE).array());

    assertThatThrownBy(() -> SafeTensors.read(file)).isInstanceOf(BadInputException.class);
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
