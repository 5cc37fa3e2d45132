package org.tenfold.launch.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static CommandLine of(String... words) {
    return CommandLine.of((String.join("\0", words) + "\0").getBytes(UTF_8));
  }

  @Test
  void optionsStandBeforeTheJarAndArgumentsBehindIt() {
    CommandLine line = of("java", "-Xmx2g", "-Da=b c", "-jar", "t.jar", "labels", "", "-jar", "x");

    assertThat(line)
        .isEqualTo(
            new CommandLine(
                List.of("-Xmx2g", "-Da=b c"), "t.jar", List.of("labels", "", "-jar", "x")));
  }

  @Test
  void noJarIsNoneOfOurs() {
    assertThat(of("java", "-cp", "x", "Main")).isNull();
    assertThat(of("java", "-jar")).isNull();
    assertThat(of("java", "@options")).isNull();
    assertThat(CommandLine.of(new byte[0])).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xshare:off",
        "-XX:AOTMode=off",
        "-XX:SharedArchiveFile=mine.jsa",
        "-agentlib:jdwp=transport=dt_socket",
        "-javaagent:trace.jar"
      })
  void whoChoosesACacheOrWatchesTheStartIsLeftAlone(String option) {
    assertThat(of("java", option, "-jar", "t.jar").choosesItsOwnCache()).isTrue();
    assertThat(CommandLine.namesOne("-Xmx1g " + option)).isTrue();
    assertThat(of("java", "-Xmx1g", "-jar", "t.jar", option).choosesItsOwnCache()).isFalse();
  }

  @Test
  void theSecondJvmGetsAllThatTheFirstWasGivenByteForByte() {
    Layout layout = new Layout(Path.of("/caches/ab"));
    String film = Start.asBytes("Amélie 影.mp4");

    List<String> command =
        Start.command(
            layout,
            layout.cache(Layout.Kind.COMMANDS),
            of(
                "java",
                "-Xmx3g",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                "t.jar",
                "probe",
                "Amélie 影.mp4"),
            new String[] {"probe", "Amélie 影.mp4"});

    assertThat(command)
        .startsWith(Java.program())
        .endsWith(
            "-Xmx3g",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            "/caches/ab/tenfold.jar",
            "org.tenfold.Application",
            "probe",
            film)
        .contains("-Dtenfold.launch.folder=/caches/ab")
        .containsOnlyOnce("--enable-native-access=ALL-UNNAMED");
    assertThat(film.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
        .isEqualTo(
            "Amélie 影.mp4"
                .getBytes(
                    java.nio.charset.Charset.forName(System.getProperty("sun.jnu.encoding"))));
  }

  @Test
  void aWordIsACommandAndASettingIsTheServer() {
    assertThat(Start.needed(new String[0])).isEqualTo(Layout.Kind.SERVER);
    assertThat(Start.needed(new String[] {"--server.port=1"})).isEqualTo(Layout.Kind.SERVER);
    assertThat(Start.needed(new String[] {"--help"})).isEqualTo(Layout.Kind.COMMANDS);
    assertThat(Start.needed(new String[] {"probe"})).isEqualTo(Layout.Kind.COMMANDS);
  }
}
