package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** docs/cli.md is what {@code --help} says of each command. */
class CommandReferenceTest {
  private static final Path REFERENCE = Path.of("docs/cli.md");
  private static final int COLUMNS = 100;

  @Test
  void theReferenceIsOfToday() throws IOException {
    String written = reference();
    Path fresh = Files.writeString(Path.of("target/cli.md"), written);

    assertThat(REFERENCE)
        .as("copy %s to %s", fresh, REFERENCE)
        .content()
        .isEqualToNormalizingNewlines(written);
  }

  @Test
  void aShellCanCompleteEveryCommand() {
    CommandRun run = CommandRun.of("generate-completion");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("verify-log", "--loss");
  }

  private static String reference() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Commands",
                "",
                "Made by `CommandReferenceTest` of what `--help` says; never edit it. Each is `java -jar tenfold.jar COMMAND`.",
                "",
                "`source <(java -jar tenfold.jar generate-completion)` lets bash and zsh complete `tenfold`."));
    TenfoldCommand.all()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              if (!command.getCommandSpec().usageMessage().hidden()) {
                lines.addAll(List.of("", "## " + name, "", "```", usage(command), "```"));
              }
            });
    return String.join("\n", lines) + "\n";
  }

  private static String usage(CommandLine command) {
    return command
        .setUsageHelpWidth(COLUMNS)
        .getUsageMessage(CommandLine.Help.Ansi.OFF)
        .replaceAll("[ \\t]+\\R", "\n")
        .strip();
  }
}
