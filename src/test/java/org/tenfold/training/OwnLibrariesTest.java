package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.testing.SharesNothing;

/** The first start of libtorch of a person, on a machine with another libtorch. */
@SharesNothing
@EnabledOnOs(OS.LINUX)
@Tag("slow")
class OwnLibrariesTest {
  private static final List<String> OTHERS =
      List.of(
          "libtorch.so",
          "libtorch_cpu.so",
          "libc10.so",
          "libopenblas.so.0",
          "libgfortran.so.5",
          "libquadmath.so.0",
          "libgomp.so.1");

  @TempDir Path folder = Path.of("");

  @Test
  void anotherLibtorchOnTheLibraryPathIsNotOpened() throws Exception {
    Path others = Files.createDirectories(folder.resolve("others"));
    for (String name : OTHERS) {
      Files.copy(Path.of(System.getProperty("java.home"), "lib/libnet.so"), others.resolve(name));
    }
    Path fresh = folder.resolve("fresh");
    ProcessBuilder builder =
        OwnProcess.of(Opening.class, fresh.toString()).redirectErrorStream(true);
    builder.environment().put("LD_LIBRARY_PATH", others.toString());

    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(words).isZero();
    List<String> opened =
        words
            .lines()
            .filter(line -> OTHERS.stream().anyMatch(name -> line.endsWith("/" + name)))
            .distinct()
            .toList();
    assertThat(opened).hasSize(OTHERS.size()).allMatch(path -> path.startsWith(fresh.toString()));
    assertThat(opened)
        .filteredOn(path -> path.endsWith("libopenblas.so.0"))
        .singleElement()
        .asString()
        .contains("/" + jarOfOpenblas() + "/");
  }

  /** Of the engine, not of Deeplearning4j. */
  private static String jarOfOpenblas() throws IOException {
    try (InputStream index = Engine.class.getResourceAsStream("/engines/libtorch/index")) {
      assertThat(index).isNotNull();
      return new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(jar -> jar.matches("openblas-.*-linux-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no openblas"));
    }
  }

  /** Opens the engine with a fresh folder for its libraries and says which files it has open. */
  static final class Opening {
    private Opening() {}

    public static void main(String... arguments) throws IOException {
      System.setProperty("org.bytedeco.javacpp.cachedir", arguments[0]);
      boolean onCard = Engine.LIBTORCH.open().onCard();
      System.out.println("on a card: " + onCard);
      Files.readAllLines(Path.of("/proc/self/maps")).stream()
          .map(line -> line.replaceAll(".* ", ""))
          .forEach(System.out::println);
    }
  }
}
