package org.tenfold.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tenfold.cli.TenfoldCommand;
import org.tenfold.media.cli.ReconcileCommand;
import picocli.CommandLine;

/** How the commands that need the database are asked for; none of these opens one. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseCommandTest {
  @TempDir Path folder;

  @Test
  void helpListsAllCommands(CapturedOutput output) {
    assertThat(TenfoldCommand.run(DatabaseServices::new, "help")).isZero();

    assertThat(output.getOut())
        .contains("verify-log", "recut", "reconcile", "import-clips", "extract", "train");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"verify-log", "recut", "reconcile", "import-clips", "worker", "report", "export"})
  void helpOfACommandNeverRunsIt(String name, CapturedOutput output) {
    assertThat(
            TenfoldCommand.run(DatabaseServices::new, name, "--help", "--tenfold.data=" + folder))
        .isZero();
    assertThat(TenfoldCommand.run(DatabaseServices::new, "help", name)).isZero();

    assertThat(output.getOut()).contains("Usage: tenfold " + name, "--tenfold.data=DIR");
    assertThat(output.getErr()).isEmpty();
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
  void whatNobodyWouldReadIsRefused(
      String name, String argument, String words, CapturedOutput output) {
    assertThat(TenfoldCommand.run(DatabaseServices::new, name, argument)).isEqualTo(2);

    assertThat(output.getErr()).contains(words);
    assertThat(output.getOut()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--verify, true", "--verify=true, true", "--verify=false, false"})
  void aSwitchMayBeSwitchedOff(String argument, boolean on) {
    var parsed = new CommandLine(new ReconcileCommand(DatabaseServices::new)).parseArgs(argument);

    assertThat(parsed.matchedOption("--verify").<Boolean>getValue()).isEqualTo(on);
  }

  @Test
  void theVersionIsTheBuilds(CapturedOutput output) {
    assertThat(TenfoldCommand.run("--version")).isZero();

    assertThat(output.getOut())
        .matches("(?s)Tenfold (\\d+\\.\\d+\\.\\d+\\S*|\\(not packaged\\))\\n.*");
  }
}
