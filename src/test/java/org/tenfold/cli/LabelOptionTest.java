package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The option --labels, in each command whose files have labels. ; stands for the end of a line. */
class LabelOptionTest {
  private static final String TWO =
      "[{\"english\": \"Posed\"}, {\"english\": \"Genuine\", \"letter\": \"G\"}]";

  @TempDir private Path folder;

  @Test
  void foldsOfElevenWords() throws IOException {
    Path list =
        write(
            "list.csv",
            "video_name,label;1,contempt;2,contempt;3,anxiety;4,anxiety;5,happiness;6,happy");

    JsonNode json =
        CommandRun.of(
                "folds",
                list,
                "--labels",
                "mafw-11",
                "--folds",
                2,
                "--output",
                folder.resolve("out"),
                "--json")
            .json();

    assertThat(json.get("classes").propertyNames()).hasSize(12).contains("Disappointment", "total");
    assertThat(json.get("classes").get("Happiness").asInt()).isEqualTo(2);
    assertThat(folder.resolve("out/test(single-labeled)/set_1.csv"))
        .content()
        .contains("1,8", "3,9", "5,4");
  }

  @Test
  void labelsOfASetFromAFile() throws IOException {
    Path set = write("two.json", TWO);
    Path votes = write("votes.csv", "1posed,2genuine,order;10,0,1;4,6,2;5,5,3");

    CommandRun run = CommandRun.of("labels", votes, "--labels", set);

    assertThat(run.out().lines())
        .containsExactly("1posed,2genuine,order,label", "10,0,1,1", "4,6,2,2", "5,5,3,0");
  }

  @Test
  void importBySet() throws IOException {
    Path votes = write("v.csv", "item,annotator,label;1,a,anxiety;1,b,contempt;2,a,anger");

    CommandRun eleven = CommandRun.of("import", votes, "--dry-run", "--labels", "mafw-11");
    CommandRun seven = CommandRun.of("import", votes, "--dry-run");

    assertThat(eleven.exit()).isZero();
    assertThat(eleven.out()).contains("11 Disappointment");
    assertThat(seven.exit()).isEqualTo(2);
    assertThat(seven.err()).contains("anxiety, contempt", "They are of the labels mafw-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item,annotator,label;1,a,happy;1,b,happiness;2,a,Anger;2,b,sad",
        "item,happiness,sad,anger;1,2,0,0;2,0,1,1"
      })
  void agreementInTheWordsOfASet(String text) throws IOException {
    JsonNode json =
        CommandRun.of(
                "agreement",
                write("v.csv", text),
                "--labels",
                "mafw-11",
                "--bootstrap",
                0,
                "--json")
            .json();

    assertThat(json.get("categories")).hasSize(11);
    assertThat(json.get("observedAgreement").asDouble()).isEqualTo(0.5);
  }

  @Test
  void truthInTheWordsOfASet() throws IOException {
    Path votes =
        write("v.csv", "item,annotator,label;1,a,happy;1,b,happiness;1,c,sad;2,a,contempt");

    JsonNode json =
        CommandRun.of("truth", votes, "--labels", "mafw-11", "--method", "majority", "--json")
            .json();

    assertThat(json.get("items").get(0).get("label").asString()).isEqualTo("Happiness");
    assertThat(CommandRun.of("truth", votes, "--labels", "dfew-7").err())
        .contains("label is 'contempt'");
  }

  @ParameterizedTest
  @CsvSource({
    "joy-5, knows no set",
    "none.json, cannot read",
    "bad.json, Two labels of the set",
  })
  void aSetThatIsNoneIsRefused(String set, String said) throws IOException {
    write("bad.json", "[{\"english\": \"Calm\"}, {\"english\": \"calm\"}]");
    String labels = set.endsWith(".json") ? folder.resolve(set).toString() : set;

    CommandRun run = CommandRun.of("labels", write("v.csv", "order;1"), "--labels", labels);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }

  @Test
  void aTableInAnotherOrderIsRefused() throws IOException {
    Path votes =
        write(
            "v.csv",
            "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order;" + "10,0,0,0,0,0,0,1");

    CommandRun run = CommandRun.of("labels", votes, "--labels", "ferv39k-7");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("other numbers than in the order Angry, Disgust");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text.replace(';', '\n') + "\n");
  }
}
