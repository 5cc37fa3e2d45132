package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.cli.CommandRun;
import org.tenfold.media.cli.ReconcileCommand;
import picocli.CommandLine;

/** How the commands that need the database are asked for; none of these opens one. */
class DatabaseCommandTest {
  @TempDir Path folder;

  @Test
  void helpListsAllCommands() {
    CommandRun help = CommandRun.with(DatabaseServices::new, "help");

    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("verify-log", "recut", "reconcile", "import-clips", "extract", "train");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"verify-log", "recut", "reconcile", "import-clips", "worker", "report", "export"})
  void helpOfACommandNeverRunsIt(String name) {
    for (CommandRun help :
        List.of(
            CommandRun.with(DatabaseServices::new, name, "--help", "--tenfold.data=" + folder),
            CommandRun.with(DatabaseServices::new, "help", name))) {
      assertThat(help.exit()).isZero();
      assertThat(help.out()).contains("Usage: tenfold " + name, "--tenfold.data=DIR");
      assertThat(help.err()).isEmpty();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "reconcile, --remove-orphan, Unknown option --remove-orphan",
    "reconcile, --verify=perhaps, perhaps",
    "reconcile, --tenfold.dta=x, There is no setting tenfold.dta",
    "reconcile, everything, is no setting",
    "recut, --clip=all, all",
    "worker, --until-emty, Unknown option --until-emty",
    "verify-log, --verfy, Unknown option --verfy",
    "import-clips, --as=collector, FOLDER",
    "report, --run, ID",
    "export, --format=dfew, RELEASE"
  })
  void whatNobodyWouldReadIsRefused(String name, String argument, String words) {
    CommandRun refused = CommandRun.with(DatabaseServices::new, name, argument);

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains(words);
    assertThat(refused.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--verify, true", "--verify=true, true", "--verify=false, false"})
  void aSwitchMayBeSwitchedOff(String argument, boolean on) {
    var parsed = new CommandLine(new ReconcileCommand(DatabaseServices::new)).parseArgs(argument);

    assertThat(parsed.matchedOption("--verify").<Boolean>getValue()).isEqualTo(on);
  }

  @Test
  void theVersionIsTheBuilds() {
    CommandRun version = CommandRun.of("--version");

    assertThat(version.exit()).isZero();
    assertThat(version.out())
        .matches("(?s)Tenfold (\\d+\\.\\d+\\.\\d+\\S*|\\(not packaged\\))\\n.*");
  }
}
