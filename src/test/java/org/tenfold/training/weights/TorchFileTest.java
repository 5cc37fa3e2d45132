package org.tenfold.training.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;

/** Arrays that PyTorch wrote are read, whatever lies beside them; nothing of a pickle is run. */
class TorchFileTest {
  private static final Path FILES = Path.of("src/test/resources/weights");
  private static final String PROTOCOL = "\u0080\u0002";

  /** A view of two numbers: {@code _rebuild_tensor_v2(storage, 0, (2,), (1,), False, dict)}. */
  private static final String TWO_NUMBERS =
      "ctorch._utils\n_rebuild_tensor_v2\n((X\u0007\0\0\0storagectorch\nFloatStorage\nX\u0001\0\0\0"
          + "0X\u0003\0\0\0cpuK\u0002tQK\u0000K\u0002\u0085K\u0001\u0085\u0089}tR";

  private static final byte[] NUMBERS = {0, 0, (byte) 0xc0, 0x3f, 0, 0, (byte) 0x80, (byte) 0xbe};

  /** How the format before the zip begins. */
  private static final String MAGIC = PROTOCOL + "\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.";

  @TempDir Path directory = Path.of("");

  /**
   * Written by PyTorch: the zip, the format before, and the zip of a machine of the other byte
   * order.
   */
  @ParameterizedTest
  @ValueSource(strings = {"kinds.pth", "old_checkpoint.pth", "big_endian.pth"})
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

  /** Scheduler, arguments, NumPy's numbers and whatever else lies beside the arrays. */
  @ParameterizedTest
  @ValueSource(strings = {"checkpoint.pth", "old_protocol_2.pth", "old_protocol_4.pth"})
  void theArraysOfACheckpointAreReadAndTheRestIsNamed(String file) {
    WeightFile read = WeightFile.read(FILES.resolve(file));

    Map<String, Tensor> arrays = read.tensors();
    assertThat(arrays.keySet())
        .containsExactlyInAnyOrder(
            "size", "empty", "expanded", "tied", "tied_too", "truth", "byte");
    assertThat(arrays.get("size").values()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(arrays.get("empty").sides()).containsExactly(0, 3);
    assertThat(arrays.get("expanded").values()).containsExactly(2.5f, 2.5f, 2.5f, 2.5f);
    assertThat(arrays.get("tied").sides()).containsExactly(2, 2);
    assertThat(arrays.get("tied").values()).containsExactly(0, 1, 2, 3);
    assertThat(arrays.get("tied_too").values()).containsExactly(4, 5, 6, 7);
    assertThat(arrays.get("truth").values()).containsExactly(1, 0);
    assertThat(arrays.get("byte").values()).containsExactly(200);
    assertThat(read.beside())
        .contains(
            "complex (an array of complex64)",
            "optimizer (an optimiser's memory)",
            "scheduler (a dict)",
            "args (argparse.Namespace, not run)",
            "best (numpy.core.multiarray.scalar, not run)",
            "dtype (torch.float32, not run)",
            "path (pathlib.PurePosixPath, not run)",
            "epoch (a number)",
            "huge (a number)");
  }

  @Test
  void aWholeModuleIsReadForItsArrays() {
    WeightFile module = WeightFile.read(FILES.resolve("module.pth"));

    assertThat(module.tensors().keySet())
        .contains("module.0.weight", "module.1.0.running_mean", "module.1.0.bias");
    assertThat(module.tensors().get("module.0.weight").sides()).containsExactly(1, 1, 1, 1);
    assertThat(module.beside().toString()).contains("torch.nn.parallel.data_parallel.DataParallel");
    WeightFile script = WeightFile.read(FILES.resolve("script.pt"));
    assertThat(script.tensors()).containsOnlyKeys("part.w", "part.b");
    assertThat(script.tensors().get("part.w").values()).containsExactly(1.5f, -2);
  }

  @Test
  void whichOfSeveralIsMeantIsAsked() {
    Path two = FILES.resolve("two.pth");

    assertThatThrownBy(() -> WeightFile.read(two))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("generator of 1 arrays, discriminator of 1 arrays")
        .hasMessageContaining("--entry");
    assertThat(WeightFile.read(two, Optional.of("discriminator")).tensors().get("w").values())
        .containsExactly(0, 0, 0);
    assertThatThrownBy(() -> WeightFile.read(two, Optional.of("ema")))
        .hasMessageContaining("it has no entry ema");

    WeightFile usual = WeightFile.read(FILES.resolve("ema.pth"));
    assertThat(usual.tensors().get("w").values()).containsExactly(1, 1);
    assertThat(usual.beside()).containsExactly("state_dict_ema (a dict)");
  }

  /** Quantised and sparse arrays are more than their numbers. */
  @Test
  void arraysOfOtherKindsAreNamed() {
    WeightFile read = WeightFile.read(FILES.resolve("quantised.pth"));

    assertThat(read.tensors().keySet()).containsExactly("b");
    assertThat(read.beside())
        .containsExactly(
            "w (torch._utils._rebuild_qtensor, not run)",
            "s (torch._utils._rebuild_sparse_tensor, not run)");
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
  void whatAPickleWantsToCallIsNotRun(String pickle) {
    assertThatThrownBy(() -> read(pickle))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(", not run");
  }

  @Test
  void anArrayIsReadBesideWhatAPickleWantsToCall() throws IOException {
    Path file =
        zip(
            Map.of(
                "data.pkl",
                bytes(
                    "}(X\1\0\0\0w"
                        + TWO_NUMBERS
                        + "X\1\0\0\0xcposix\nsystem\nX\4\0\0\0lulz\u0085R"
                        + "X\1\0\0\0yccollections\nOrderedDict\n)\u0081u."),
                "data/0",
                NUMBERS));

    WeightFile read = WeightFile.read(file);

    assertThat(read.tensors().keySet()).containsExactly("w");
    assertThat(read.beside()).containsExactly("x (posix.system, not run)", "y (a dict)");
  }

  /** Text, as Python 2 wrote it: protocol 0. */
  @Test
  void aPickleOfTextIsRead() throws IOException {
    String pickle =
        "(dp0\nS'w'\np1\nctorch._utils\n_rebuild_tensor_v2\n"
            + "((S'storage'\nctorch\nFloatStorage\nS'0'\nS'cpu'\nI2\ntQI0\n(L2L\nt(I1\ntI00\nNtRs"
            + "V\u0078\nF0.5\ns(lp2\nI7\nag2\n.";

    // the list on top is what is left: the dict must be taken back
    assertThat(read(pickle.substring(0, pickle.indexOf("(lp2")) + ".").get("w").values())
        .containsExactly(1.5f, -0.25f);
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
  void opcodesThatMakeObjectsMakeNone(String pickle) {
    assertThatThrownBy(() -> read(pickle))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("it holds no state dict but ");
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
    assertThatThrownBy(() -> read(pickle)).isInstanceOf(InvalidInput.class);
  }

  /** Offset 1, side 2^31 - 1, side -1, offset -1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tQK\u0001K\u0002",
        "tQK\u0000J\u00ff\u00ff\u00ff\u007f",
        "tQK\0J\u00ff\u00ff\u00ff\u00ff",
        "tQJ\u00ff\u00ff\u00ff\u00ffK\2"
      })
  void anArrayThatDoesNotFitItsNumbersIsRefused(String other) {
    String view = TWO_NUMBERS.replace("tQK\u0000K\u0002", other);

    assertThatThrownBy(() -> read("}X\u0001\0\0\0w" + view + "s."))
        .isInstanceOf(InvalidInput.class)
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

    assertThatThrownBy(() -> TorchFile.read(file, Optional.empty()))
        .isInstanceOf(InvalidInput.class);
  }

  /** Each list twice in the next, 2^44 lists in all: each is looked at once. */
  @ParameterizedTest
  @ValueSource(strings = {"}X\1\0\0\0w%ss", "}"})
  @Timeout(60)
  void listsInListsAreWalkedOnce(String dict) throws IOException {
    StringBuilder pickle = new StringBuilder("](");
    pickle.insert(0, dict.formatted(TWO_NUMBERS) + "X\1\0\0\0l").append("e");
    for (int i = 0; i < 45; i++) {
      pickle.append("q").append((char) i).append("0](h").append((char) i).append("h");
      pickle.append((char) i).append("e");
    }
    String whole = pickle + "s.";

    if (dict.length() > 1) {
      assertThat(read(whole)).containsOnlyKeys("w");
    } else {
      assertThatThrownBy(() -> read(whole)).isInstanceOf(InvalidInput.class);
    }
    Path old = directory.resolve("laughs.pth");
    Files.write(
        old,
        (MAGIC + PROTOCOL + "M\u00e9\3." + PROTOCOL + "}." + PROTOCOL + whole + PROTOCOL + "].")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> WeightFile.read(old)).isInstanceOf(InvalidInput.class);
  }

  /** 3,000 dicts made of one list of pairs would be 300 million entries. */
  @Test
  void copiesAreCounted() {
    String pairs = "X\1\0\0\0kK\1\u0086".repeat(10_000);
    String pickle = "]q\1(" + pairs + "e" + "ccollections\nOrderedDict\nh\1\u0085R".repeat(3000);

    assertThatThrownBy(() -> read(pickle + "."))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("steps");
  }

  @Test
  void deepNestingIsNoTrouble() {
    assertThatThrownBy(() -> read("N" + "\u0085".repeat(1_000_000) + "."))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("it holds no state dict but a list");
  }

  @Test
  void aDictInItselfIsNoTrouble() throws IOException {
    assertThat(read("}q\0(X\5\0\0\0modelh\0X\1\0\0\0w" + TWO_NUMBERS + "u.")).containsOnlyKeys("w");
  }

  /** Expanded to 2^40 numbers. */
  @Test
  void anArrayOfMoreNumbersThanTheFileIsRefused() {
    String sides = "K\0(J\0\0\u0010\0J\0\0\u0010\0t(K\0K\0t\u0089}tR";
    String view = TWO_NUMBERS.substring(0, TWO_NUMBERS.indexOf("K\0K\2")) + sides;

    assertThatThrownBy(() -> read("}X\1\0\0\0w" + view + "s."))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("does not fit its numbers");
  }

  @Test
  void aCompressedEntryIsRefused() throws IOException {
    Path file = directory.resolve("bomb.pth");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("archive/data.pkl"));
      zip.write(new byte[1 << 20]);
    }

    assertThatThrownBy(() -> WeightFile.read(file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("is compressed");
  }

  @Test
  void aMissingStorageIsSaidSo() throws IOException {
    Path file = zip(Map.of("data.pkl", bytes("}X\u0001\0\0\0w" + TWO_NUMBERS + "s.")));

    assertThatThrownBy(() -> WeightFile.read(file)).hasMessageContaining("it lacks archive/data/0");
  }

  private Map<String, Tensor> read(String pickle) throws IOException {
    return WeightFile.read(zip(Map.of("data.pkl", bytes(pickle), "data/0", NUMBERS))).tensors();
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
