package org.tenfold.agreement.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.cli.CommandRun;
import tools.jackson.databind.JsonNode;

class PlanCommandTest {
  @TempDir Path folder;

  @Test
  void assumedVotesNeedNoFile() {
    CommandRun run =
        CommandRun.of("plan", "--kappa", "0.45", "--clips", "500", "--pay", "0.1", "--json");

    JsonNode chosen = run.json().get("chosen");
    assertThat(run.exit()).isZero();
    assertThat(run.json().get("from").asString()).isEqualTo("assumptions");
    assertThat(chosen.get("kappa").asDouble()).isCloseTo(.45, within(.01));
    assertThat(chosen.get("needed").asInt()).isEqualTo(6);
    assertThat(chosen.get("money").asDouble()).isCloseTo(500, within(1e-9));
    assertThat(chosen.get("hours").asDouble()).isCloseTo(500 * 10 * 6 / 3600.0, within(1e-9));
    assertThat(run.json().get("byClips")).hasSize(5);
  }

  /** What movies, clips and people are called, and in which order they stand, changes nothing. */
  @Test
  void theSameVotesAreTheSamePlan() throws IOException {
    List<String> rows = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Random random = new Random(4);
    for (int clip = 0; clip < 60; clip++) {
      int truth = random.nextInt(3);
      for (int person = 0; person < 5; person++) {
        int said = random.nextInt(10) < 7 ? truth : random.nextInt(3);
        rows.add("c%d,p%d,%s,m%d".formatted(clip, person, "abc".charAt(said), clip / 4));
        others.add(
            "%d,%d,%s,x%d".formatted(900 - clip, 90 - person, "abc".charAt(said), 99 - clip / 4));
      }
    }
    Collections.shuffle(others, random);

    JsonNode plan = plan(rows);

    assertThat(plan(others)).isEqualTo(plan);
    assertThat(plan.get("from").asString()).isEqualTo("votes");
    assertThat(plan.get("people").asInt()).isEqualTo(5);
    assertThat(plan.get("chosen").get("shareModelled").asDouble()).isZero();
    assertThat(plan.get("warnings").toString()).contains("15 movies", "save");
  }

  private JsonNode plan(List<String> rows) throws IOException {
    Path file = folder.resolve("votes.csv");
    Files.writeString(file, "item,annotator,label,movie\n" + String.join("\n", rows) + "\n");
    CommandRun run = CommandRun.of("plan", file, "--votes", "5", "--clips", "200", "--json");
    assertThat(run.exit()).as(run.err()).isZero();
    return run.json();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--clips 9|--clips is 9; it is a whole number from 10 to 1000000.",
        "--labels mafw-11|--labels says how a file of votes is read, and there is none",
        "--votes 2.5|--votes is 2.5; it is a whole number from 2 to 30.",
        "--people 5|10 votes on a clip need as many people at least",
        "--kappa 0.95|where people differ by 0.1: it is below 0.81",
        "--rule 5/10|--rule is '5/10'",
        "--shares 1,0|two above 0",
        "--seed x|--seed is x"
      })
  void whatCannotBeIsRefused(String options, String why) {
    List<String> words = new ArrayList<>(List.of("plan"));
    words.addAll(List.of(options.split(" ")));

    CommandRun run = CommandRun.of(words.toArray());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(why);
  }

  @Test
  void aFileAndAnAssumptionAreTooMuch() throws IOException {
    Path file = Files.writeString(folder.resolve("v.csv"), "item,annotator,label\n1,a,x\n");

    assertThat(CommandRun.of("plan", file, "--kappa", "0.4").err()).contains("--kappa");
    assertThat(CommandRun.of("plan", file).err()).contains("two or more on clips of at least two");
  }
}
