package org.tenfold.training.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.worker.BadInputException;

/**
 * State dicts that PyTorch wrote are read; a pickle that wants more is refused, and runs nothing.
 */
class TorchFileTest {
  private static final Path FILES = Path.of("src/test/resources/weights");
  private static final String PROTOCOL = "\u0080\u0002";

  /** A view of two numbers: {@code _rebuild_tensor_v2(storage, 0, (2,), (1,), False, dict)}. */
  private static final String TWO_NUMBERS =
      "ctorch._utils\n_rebuild_tensor_v2\n((X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\0"
          + "0X\u0003\0\0\0cpuK\u0002tQK\u0000K\u0002\u0085K\u0001\u0085\u0089}tR";

  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"kinds.pth", "old_checkpoint.pth"})
  void numbersOfAllKindsAreRead(String file) {
    Map<String, Tensor> read = WeightFile.read(FILES.resolve(file)).tensors();

    assertThat(read.get("transposed").sides()).containsExactly(3, 2);
    assertThat(read.get("transposed").values()).containsExactly(0, 3, 1, 4, 2, 5);
    assertThat(read.get("part").values()).containsExactly(4, 5, 6);
    assertThat(read.get("half").values()).containsExactly(1.5f, -2);
    assertThat(read.get("bfloat").values()).containsExactly(1.5f, -2);
    assertThat(read.get("double").values()).containsExactly(0.25f);
    assertThat(read.get("whole").sides()).isEmpty();
    assertThat(read.get("whole").values()).containsExactly(-7);
    assertThat(read.get("parameter").values()).containsExactly(3);
  }

  @Test
  void aDictByHandIsRead() throws IOException {
    assertThat(read("}X\u0001\0\0\0w" + TWO_NUMBERS + "s.").get("w").values())
        .containsExactly(1.5f, -0.25f);
  }

  /** What {@code __reduce__} of a hostile class leaves in a pickle, by hand. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cposix\nsystem\nX\u0004\0\0\0lulz\u0085R.",
        "cos\nsystem\nX\u0004\0\0\0lulz\u0085R.",
        "cbuiltins\neval\nX\u0004\0\0\0lulz\u0085R.",
        "csubprocess\nPopen\n(X\u0004\0\0\0lulztR.",
        "X\u0002\0\0\0osX\u0006\0\0\0system\u0093X\u0004\0\0\0lulz\u0085R.",
        "ctorch.serialization\nload\n)R.",
        "ctorch.FloatStorage\n__init__\n)R."
      })
  void aPickleThatWantsToCallAnythingElseIsRefused(String pickle) {
    assertThatThrownBy(() -> read(pickle))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("wants to call ")
        .hasMessageEndingWith("nothing was run.");
  }

  /** i: INST, o: OBJ, 0x81: NEWOBJ, 0x82: EXT1, P: PERSID. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(X\u0004\0\0\0lulzios\nsystem\n.",
        "(ccollections\nOrderedDict\no.",
        "ccollections\nOrderedDict\n)\u0081.",
        "\u0082\u0001.",
        "Plulz\n."
      })
  void opcodesThatMakeObjectsAreRefused(String pickle) {
    assertThatThrownBy(() -> read(pickle))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("which no state dict needs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "R.",
        "t.",
        "h\u0007.",
        "X\u00ff\u00ff\u00ff\u007fw.",
        "X\u00ff\u00ff\u00ff\u00ffw.",
        "}(K\u0001K\u0002K\u0003Ku.",
        "}]K\u0001s.",
        "]q\0h\0a.",
        "K\u0007.",
        "K\u0001K\u0002\u0086b.",
        "ccollections\nOrderedDict\nK\u0001\u0085R.",
        "}X\u0001\0\0\0w(X\u0007\0\0\0storageK\u0001tQs."
      })
  void aPickleThatIsPutTogetherWronglyIsRefused(String pickle) {
    assertThatThrownBy(() -> read(pickle)).isInstanceOf(BadInputException.class);
  }

  /** Offset 1, side 2^31 - 1, stride 3, a storage of 2^31 - 1 numbers. */
  @ParameterizedTest
  @ValueSource(strings = {"tQK\u0001K\u0002", "tQK\u0000J\u00ff\u00ff\u00ff\u007f", "tQK\0K\0"})
  void anArrayThatDoesNotFitItsNumbersIsRefused(String other) {
    String view = TWO_NUMBERS.replace("tQK\u0000K\u0002", other);

    assertThatThrownBy(() -> read("}X\u0001\0\0\0w" + view + "s."))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("does not fit its numbers");
  }

  @Test
  void aListInItselfIsRefused() throws IOException {
    Path file = directory.resolve("old.pth");
    Files.write(
        file,
        (PROTOCOL + "K\0.")
            .repeat(3)
            .concat("]q\0h\0a.")
            .concat("].")
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> TorchFile.read(file)).isInstanceOf(BadInputException.class);
  }

  @Test
  void aCompressedEntryIsRefused() throws IOException {
    Path file = directory.resolve("bomb.pth");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      zip.write(new byte[1 << 20]);
    }

    assertThatThrownBy(() -> WeightFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is compressed");
  }

  @Test
  void aMissingStorageIsSaidSo() throws IOException {
    Path file = zip(Map.of("data.pkl", bytes("}X\u0001\0\0\0w" + TWO_NUMBERS + "s.")));

    assertThatThrownBy(() -> WeightFile.read(file)).hasMessageContaining("it lacks archive/data/0");
  }

  private Map<String, Tensor> read(String pickle) throws IOException {
    byte[] numbers = {0, 0, (byte) 0xc0, 0x3f, 0, 0, (byte) 0x80, (byte) 0xbe};
    return WeightFile.read(zip(Map.of("data.pkl", bytes(pickle), "data/0", numbers))).tensors();
  }

  private static byte[] bytes(String pickle) {
    return (PROTOCOL + pickle).getBytes(StandardCharsets.ISO_8859_1);
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = directory.resolve("hand.pth");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setMethod(ZipOutputStream.STORED);
      for (String name : entries.keySet()) {
        ZipEntry entry = new ZipEntry("archive/" + name);
        CRC32 sum = new CRC32();
        sum.update(entries.get(name));
        entry.setSize(entries.get(name).length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(entries.get(name));
      }
    }
    return file;
  }
}
