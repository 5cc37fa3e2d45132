package org.tenfold.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, laid out, does what the jar does, in the process that was started. */
@Tag("long")
@EnabledOnOs(OS.LINUX)
@EnabledForJreRange(min = JRE.JAVA_22)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LaidOutE2E {
  private static final Path JAR = Path.of(System.getProperty("tenfold.jar"));
  private static final String JAVA = ProcessHandle.current().info().command().orElseThrow();

  @TempDir static Path folder;
  private static Path root;

  private record Ended(int exit, String out, String err) {}

  @BeforeAll
  static void laidOut() throws Exception {
    assumeThat(JAR).exists();
    root = folder.resolve("layouts");
    Ended prepared =
        run(
            List.of(
                JAVA,
                "-cp",
                JAR.toString(),
                "org.tenfold.launch.layout.Preparation",
                JAR.toString(),
                root.toString()),
            "off",
            "");
    assertThat(prepared.exit()).as(prepared.err()).isZero();
  }

  private static Ended run(List<String> command, String layout, String input) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("TENFOLD_LAYOUT", layout);
    File out = Files.createTempFile(folder, "out", "").toFile();
    File err = Files.createTempFile(folder, "err", "").toFile();
    Process process = builder.redirectOutput(out).redirectError(err).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
    return new Ended(
        process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  private static Ended tenfold(String layout, List<String> options, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(words));
    return run(command, layout, "");
  }

  private static List<Path> caches() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().matches(".*\\.(aot|jsa)")).toList();
    }
  }

  @Test
  @Order(1)
  void thereIsACacheForTheServerAndOneForCommands() throws IOException {
    assertThat(caches())
        .hasSize(2)
        .allSatisfy(cache -> assertThat(Files.size(cache)).isGreaterThan(1_000_000));
  }

  @Test
  @Order(2)
  void commandsSayAndReturnTheSame() throws Exception {
    Files.writeString(
        folder.resolve("Amélie 影.csv"),
        "item,happy,sad,neutral,angry,surprise,disgust,fear\n1,7,0,3,0,0,0,0\n2,0,9,1,0,0,0,0\n");
    for (String[] words :
        new String[][] {
          {"help"},
          {"--version"},
          {"agreement", "Amélie 影.csv", "--json"},
          {"agreement", "missing.csv"},
          {"agreement", ""},
          {"nonsense", "a b"}
        }) {
      List<String> options = List.of("-Xmx300m", "--enable-native-access=ALL-UNNAMED");

      assertThat(tenfold(root.toString(), options, words))
          .as(String.join(" ", words))
          .isEqualTo(tenfold("off", options, words));
    }
  }

  @Test
  @Order(3)
  void theJvmOptionsOfWhoStartsItAgreeWithOurs() throws Exception {
    Ended whole = tenfold("off", List.of(), "--version");
    for (String option :
        List.of(
            "-XX:+UseZGC",
            "-XX:+UseParallelGC",
            "-XX:-UseCompressedOops",
            "-XX:-TieredCompilation",
            "-Xint",
            "-Xshare:off",
            "-Dfile.encoding=ISO-8859-1")) {
      assertThat(tenfold(root.toString(), List.of(option), "--version"))
          .as(option)
          .isEqualTo(whole);
    }
  }

  @Test
  @Order(4)
  void theServerIsTheProcessThatWasStartedAndEndsWhenAsked() throws Exception {
    Path log = folder.resolve("server.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            JAVA,
            "-Xmx600m",
            "-jar",
            JAR.toString(),
            "--server.port=0",
            "--tenfold.worker.spares=1",
            "--tenfold.data=" + folder.resolve("data"));
    builder.environment().put("TENFOLD_LAYOUT", root.toString());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      Awaitility.await()
          .atMost(3, TimeUnit.MINUTES)
          .until(() -> !process.isAlive() || Files.readString(log).contains("Started Application"));

      assertThat(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")))
          .contains(root.toString(), "-Xmx600m", "--server.port=0");
      assertThat(Files.readString(log)).doesNotContain("[warning]", "WARNING");

      process.destroy();

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  @Test
  @Order(5)
  void whatIsBrokenOrNotOursAloneIsPassedOverWithoutAWord() throws Exception {
    Ended whole = tenfold("off", List.of(), "--version");
    for (Path cache : caches()) {
      Files.writeString(cache, "not a cache");
    }
    assertThat(tenfold(root.toString(), List.of(), "--version")).isEqualTo(whole);

    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(tenfold(root.toString(), List.of(), "--version")).isEqualTo(whole);
    assertThat(tenfold("/proc/nowhere", List.of(), "--version")).isEqualTo(whole);
  }
}
