package org.tenfold.benchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.cli.CommandRun;
import tools.jackson.databind.JsonNode;

class EvaluateCommandTest {
  private static final String HEADER = "video_name,label,prediction";

  @TempDir Path folder;

  @Test
  void scoresWithoutFolds() throws IOException {
    Path file = write("p.csv", HEADER, "1,1,1", "2,1,Happy", "3,sad,3", "4,2,2");

    JsonNode json = CommandRun.of("evaluate", file, "--json").json();

    assertThat(json.get("uar").asDouble()).isEqualTo(.75);
    assertThat(json.get("war").asDouble()).isEqualTo(.75);
    assertThat(json.has("uarPooled")).isFalse();
    assertThat(json.get("recallPerClass").get("Sad").asDouble()).isEqualTo(.5);
    assertThat(json.get("recallPerClass").get("Fear").isNull()).isTrue();
    assertThat(json.get("reasons").get("recallPerClass.Fear").asString())
        .contains("no item truly belongs");
    assertThat(json.get("confusionMatrix").get(1).get(2).asInt()).isEqualTo(1);
    assertThat(json.get("f1").asDouble()).isCloseTo((1 + 2 / 3.0 + 0) / 3, within(1e-12));
  }

  @Test
  void foldsAreScoredBothWays() throws IOException {
    Path file =
        write("p.csv", HEADER + ",fold", "1,1,1,1", "2,1,1,1", "3,2,2,1", "4,1,2,2", "5,2,2,2");

    JsonNode json = CommandRun.of("evaluate", file, "--json").json();

    assertThat(json.get("folds").asInt()).isEqualTo(2);
    assertThat(json.get("uar").asDouble()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(json.get("uarPooled")).isEqualTo(json.get("uar"));
    assertThat(json.get("uarFoldMean").asDouble()).isCloseTo(.75, within(1e-12));
    assertThat(json.get("warPooled").asDouble()).isCloseTo(.8, within(1e-12));
    assertThat(json.get("warFoldMean").asDouble()).isCloseTo(.75, within(1e-12));
  }

  @Test
  void severalFilesAreOneFoldEach() throws IOException {
    Path first = write("1.csv", HEADER, "1,1,1", "2,2,2");
    Path second = write("2.csv", HEADER, "3,1,2");

    CommandRun run = CommandRun.of("evaluate", first, second);

    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("WAR +66\\.67 +50\\.00 +70\\.71"))
        .anyMatch(line -> line.matches("Fear .* absent"));
  }

  /** Ten clips, eight right: the binomial's 95 % interval is about 0.55 to 1. */
  @Test
  void pooledScoresHaveIntervals() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int clip = 1; clip <= 10; clip++) {
      lines.add("%d,1,%d".formatted(clip, clip <= 8 ? 1 : 2));
    }
    Path file = write("p.csv", lines.toArray(String[]::new));

    JsonNode interval = CommandRun.of("evaluate", file, "--json").json().get("warInterval");

    assertThat(interval.get(0).asDouble()).isBetween(.45, .65);
    assertThat(interval.get(1).asDouble()).isBetween(.95, 1.0);
    assertThat(
            CommandRun.of("evaluate", file, "--json", "--resamples", "0").json().has("warInterval"))
        .isFalse();
  }

  /** Two movies, one all right and one all wrong: drawing movies, anything may come out. */
  @Test
  void wholeMoviesCanBeDrawn() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    List<String> movies = new ArrayList<>(List.of("video_name,movie"));
    for (int clip = 1; clip <= 40; clip++) {
      lines.add("%d,1,%d".formatted(clip, clip <= 20 ? 1 : 2));
      movies.add("%05d,%s".formatted(clip, clip <= 20 ? "Charade" : "Detour"));
    }
    Path file = write("p.csv", lines.toArray(String[]::new));
    Path known = write("movies.csv", movies.toArray(String[]::new));

    JsonNode byClip = CommandRun.of("evaluate", file, "--json").json();
    JsonNode byMovie = CommandRun.of("evaluate", file, "--movies", known, "--json").json();

    assertThat(byClip.get("intervalsOver").asString()).isEqualTo("clips");
    assertThat(byClip.get("warInterval").get(0).asDouble()).isBetween(.3, .4);
    assertThat(byMovie.get("intervalsOver").asString()).isEqualTo("movies");
    assertThat(byMovie.get("warInterval").get(0).asDouble()).isZero();
    assertThat(byMovie.get("warInterval").get(1).asDouble()).isEqualTo(1);

    Path own = write("own.csv", HEADER + ",movie", "1,1,1,a", "2,1,2,a", "3,1,1,b");
    assertThat(CommandRun.of("evaluate", own).out()).contains("95 % interval over movies");
    Path some = write("some.csv", "video_name,movie", "1,Charade");
    assertThat(CommandRun.of("evaluate", file, "--movies", some).err())
        .contains("has no movie of 39 of 40 predicted clips, of clip 2 for one");
  }

  /**
   * By hand. Sureness .9 right, .6 wrong: ECE = (|.9 - 1| + |.6 - 0|) / 2. KL: votes 9:1 against .9
   * and .1 is 0, votes 5:5 against .6 and .4 is ln(.5 / .6) / 2 + ln(.5 / .4) / 2, halved. The
   * model doubts more where people do.
   */
  @Test
  void probabilitiesAreHeldAgainstTheVotes() throws IOException {
    Path predictions =
        write(
            "p.csv",
            HEADER + ",p1,p2,p3,p4,p5,p6,p7",
            "1,1,1,.9,.1,0,0,0,0,0",
            "2,2,1,.6,.4,0,0,0,0,0");
    Path votes =
        write(
            "annotation.csv",
            "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label",
            "9,1,0,0,0,0,0,1,1",
            "5,5,0,0,0,0,0,2,0");

    JsonNode json = CommandRun.of("evaluate", predictions, "--votes", votes, "--json").json();

    assertThat(json.get("ece").asDouble()).isCloseTo(.35, within(1e-9));
    double kl = (Math.log(.5 / .6) + Math.log(.5 / .4)) / 4;
    assertThat(json.get("klToVotes").asDouble()).isCloseTo(kl, within(1e-9));
    assertThat(json.get("entropyCorrelation").asDouble()).isCloseTo(1, within(1e-9));
  }

  @Test
  void labelsAndVotesMayStandInFilesOfTheirOwn() throws IOException {
    Path predictions =
        write(
            "p.csv",
            "path,prediction,p1,p2,p3,p4,p5,p6,p7",
            "clips/00001,0,.9,.1,0,0,0,0,0",
            "clips/00002,0,.6,.4,0,0,0,0,0");
    Path labels = write("test.txt", "clips/00001 16 0", "clips/00002 16 1");
    Path votes = write("soft.csv", "clip,votes,happy,sad,fear", "1,10,.9,.1,0", "2,10,.5,.5,0");

    CommandRun run =
        CommandRun.of("evaluate", predictions, "--truth", labels, "--votes", votes, "--coding", 0);
    CommandRun alone = CommandRun.of("evaluate", labels);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("read as: loader’s list of folders, frames and labels, 0-based, 2 classes")
        .contains("read as: predictions", "KL from the votes");
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(alone.err()).contains("--truth", "labels alone");
  }

  @Test
  void withoutProbabilitiesTheReasonIsGiven() throws IOException {
    JsonNode json = CommandRun.of("evaluate", write("p.csv", HEADER, "1,1,1"), "--json").json();

    assertThat(json.get("ece").isNull()).isTrue();
    assertThat(json.get("reasons").get("ece").asString()).contains("no probabilities");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "video_name,label,prediction;1,1,0       | prediction is '0', neither 1..7 nor the name",
        "video_name,label,prediction;1,glad,1    | label is 'glad', neither 1..7 nor the name",
        "video_name,label,prediction;1,1,1;1,1,2 | clip 1 is already predicted on line 2",
        "video_name,label;1,1                    | has no column prediction",
        "video_name,label,prediction,p1,p2,p3,p4,p5,p6,p7;1,1,1,1,1,0,0,0,0,0 | sum to 2.0, not to"
            + " 1",
        "video_name,label,prediction,p1,p2,p3,p4,p5,p6,p7;1,1,1,x,0,0,0,0,0,0 | p1 is 'x', not a"
            + " number",
        "video_name,label,prediction             | There are no predictions"
      })
  void badPredictionsAreRefused(String lines, String complaint) throws IOException {
    CommandRun run = CommandRun.of("evaluate", write("p.csv", lines.strip().split(";")));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains(complaint).hasLineCount(1);
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines));
  }

  @Test
  void aClipInTwoSpellingsIsRefused() throws IOException {
    CommandRun run = CommandRun.of("evaluate", write("p.csv", HEADER, "00001,1,1", "1,2,2"));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("line 3: clip 1 is already predicted on line 2");
  }

  @Test
  void predictionsAsPandasAndPeersWriteThem() throws IOException {
    Path pandas = write("a.csv", "," + HEADER, "0,1.0,1.0,7.0", "1,2.0,7.0,7.0");
    Path named = write("b.csv", HEADER, "Action/0001,anger,Anger", "Crime/0001,sadness,fear");
    Path from0 = write("c.csv", HEADER, "1,0,0", "2,6,5");

    assertThat(CommandRun.of("evaluate", pandas, "--json").json().get("war").asDouble())
        .isEqualTo(.5);
    assertThat(CommandRun.of("evaluate", named, "--json").json().get("war").asDouble())
        .isEqualTo(.5);
    assertThat(CommandRun.of("evaluate", from0).err()).contains("--coding 0");
    JsonNode json = CommandRun.of("evaluate", from0, "--coding", 0, "--json").json();
    assertThat(json.get("recallPerClass").get("Happy").asDouble()).isEqualTo(1);
    assertThat(json.get("recallPerClass").get("Fear").asDouble()).isZero();
  }

  @Test
  void withoutASevenTheCodingIsDoubted() throws IOException {
    CommandRun run = CommandRun.of("evaluate", write("p.csv", HEADER, "1,1,1", "2,2,1"), "--json");

    assertThat(run.err()).contains("No label is 7");
    assertThat(run.json().get("warnings")).hasSize(1);
  }

  /** By scikit-learn 1.9.1: recall_score, accuracy_score, f1_score, confusion_matrix. */
  @Test
  void elevenLabelsAreScoredAsScikitLearnDoes() throws IOException {
    Path file =
        digits(
            "123456789ab123456789ab123456789ab123456789ab123456789ab12345bbbbbb",
            "163924756b7123459b89bb12b3767896b1234567194915645a686a842385b7ba3b");

    JsonNode json = CommandRun.of("evaluate", file, "--labels", "mafw-11", "--json").json();

    assertThat(json.get("uar").asDouble()).isCloseTo(0.562534435261708, within(1e-12));
    assertThat(json.get("war").asDouble()).isCloseTo(0.5606060606060606, within(1e-12));
    assertThat(json.get("f1").asDouble()).isCloseTo(0.5584127993218903, within(1e-12));
    assertThat(json.get("f1Weighted").asDouble()).isCloseTo(0.5622218690400508, within(1e-12));
    assertThat(json.get("recallPerClass").get("Disappointment").asDouble())
        .isCloseTo(5 / 11.0, within(1e-12));
    assertThat(json.get("confusionMatrix").get(10).toString()).isEqualTo("[0,0,1,0,0,0,2,1,1,1,5]");
  }

  @Test
  void twoLabelsOfAFileOfOnesOwn() throws IOException {
    Path labels = write("calm.json", "[{\"english\":\"Calm\"},{\"english\":\"Stressed\"}]");
    Path file = digits("1112222", "1212212");

    CommandRun run = CommandRun.of("evaluate", file, "--labels", labels, "--json");

    assertThat(run.json().get("uar").asDouble()).isCloseTo(17 / 24.0, within(1e-12));
    assertThat(run.json().get("war").asDouble()).isCloseTo(5 / 7.0, within(1e-12));
    assertThat(run.json().get("classes").toString()).isEqualTo("[\"Calm\",\"Stressed\"]");
  }

  @Test
  void labelsOutsideOfTheSetAreRefused() throws IOException {
    Path eleven = write("p.csv", HEADER, "1,11,11");
    Path wide = write("q.csv", HEADER + ",p1,p2,p3,p4,p5,p6,p7,p8", "1,1,1,1,0,0,0,0,0,0,0");

    assertThat(CommandRun.of("evaluate", eleven).err()).contains("'11', neither 1..7");
    assertThat(CommandRun.of("evaluate", wide).err())
        .contains("a column p8, but there are only 7 labels", "--labels");
    assertThat(CommandRun.of("evaluate", wide, "--labels", "basic-8").exit()).isZero();
  }

  /** One clip each, a digit of base 36 for what it is and for what it was taken for. */
  private Path digits(String truth, String predicted) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int clip = 0; clip < truth.length(); clip++) {
      lines.add(
          "%d,%d,%d"
              .formatted(
                  clip + 1,
                  Character.digit(truth.charAt(clip), 36),
                  Character.digit(predicted.charAt(clip), 36)));
    }
    return write("digits.csv", lines.toArray(String[]::new));
  }
}
