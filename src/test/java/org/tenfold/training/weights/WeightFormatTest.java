package org.tenfold.training.weights;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.error.InvalidInput;

/** What is saved under the name of weights is said. */
class WeightFormatTest {
  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><html><head><title>Google Drive</title>|page of the web",
        "\\n\\n  <HTML lang=zh>\u7f51\u9875|page of the web",
        "version https://git-lfs.github.com/spec/v1\\noid sha256:00\\nsize 7\\n|git lfs pull",
        "Entry not found|text that begins with \"Entry not found\"",
        "<?xml version='1.0'?><Error>|text that begins with \"<?xml version='1.0'?>",
        "{\"error\": 404}|text that begins with \"{\"error\": 404}\"",
        "\u627e\u4e0d\u5230|text that begins with \"\u627e\u4e0d\u5230\"",
        "''|it is empty",
        "BZh91AY|bunzip2",
        "GGUF3|GGUF"
      })
  void whatAFileIsInstead(String content, String said) throws IOException {
    Path file = directory.resolve("weights.pth");
    Files.writeString(file, content.replace("\\n", "\n"));

    assertThatThrownBy(() -> WeightFile.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\u001f\u008b\b|gunzip",
        "\u0089HDF\\r\\n\u001a\\n|Keras",
        "\u0093NUMPY\u0001|NumPy",
        "\u0080\u0004K\u0007.|pickle of Python, but not of torch.save",
        "\u0080\u0002cnumpy\\nndarray\\n)R.|numpy.ndarray, not run",
        "PK\u0005\u0006damaged|fetch the file again",
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b|no safetensors file"
      })
  void whatBytesAreInstead(String content, String said) throws IOException {
    Path file = directory.resolve("weights.pth");
    String bytes = content.replace("\\n", "\n").replace("\\r", "\r");
    Files.write(file, bytes.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> WeightFile.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(said);
  }
}
