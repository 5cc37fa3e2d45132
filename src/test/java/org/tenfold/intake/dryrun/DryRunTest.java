package org.tenfold.intake.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.dfew.AnnotationFile;
import org.tenfold.dfew.AnnotationRow;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.intake.Answers;
import org.tenfold.intake.ImportedClip;
import org.tenfold.intake.ImportedVote;
import org.tenfold.intake.Question;
import org.tenfold.intake.SourceFormat;
import org.tenfold.intake.coding.Difference;
import org.tenfold.intake.read.Problem;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.testing.SharesNothing;
import org.tenfold.testing.SyntheticSet;

@SharesNothing
class DryRunTest {
  private static final String DFEW =
      "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,order,label\n";

  @TempDir Path folder;

  @Test
  void dfewTableFromOne() throws IOException {
    ReadSet set = csv(DFEW + "0,6,4,0,0,0,0,2,2\n5,0,5,0,0,0,0,8,0\n0,0,0,0,0,0,10,11,7\n");

    assertThat(set.report().format()).isEqualTo(SourceFormat.DFEW);
    assertThat(set.report().coding().coding()).contains(LabelCoding.FROM_1);
    assertThat(set.report().obstacles()).isEmpty();
    assertThat(set.report().annotators()).isEmpty();
    assertThat(set.clips())
        .extracting(ImportedClip::number, ImportedClip::votes, clip -> clip.givenLabel().orElse(-1))
        .containsExactly(
            tuple(2, VoteCounts.of(0, 6, 4, 0, 0, 0, 0), 2),
            tuple(8, VoteCounts.of(5, 0, 5, 0, 0, 0, 0), 0),
            tuple(11, VoteCounts.of(0, 0, 0, 0, 0, 0, 10), 7));
    assertThat(set.report().labels().given()).containsExactly(1, 0, 1, 0, 0, 0, 0, 1);
    assertThat(set.report().labels().agreeing()).isEqualTo(3);
  }

  @Test
  void labelsFromZeroUnderTheOfficialHeaderAreSeenByTheVotes() throws IOException {
    ReadSet set = csv(DFEW + "0,6,4,0,0,0,0,2,1\n10,0,0,0,0,0,0,3,0\n0,0,0,0,0,0,10,11,6\n");

    assertThat(set.report().coding().coding()).contains(LabelCoding.FROM_0);
    assertThat(set.report().coding().evidence().getFirst().english())
        .isEqualTo(
            "Of 3 clips whose votes make a single label, 0 bear it when labels count from 1,"
                + " 3 when they count from 0.");
    assertThat(set.clips())
        .extracting(clip -> clip.givenLabel().orElse(-1))
        .containsExactly(2, 1, 7);
    assertThat(set.report().labels().agreeing()).isEqualTo(3);
  }

  @Test
  void labelsThatFitNeitherCodingAreAskedFor() throws IOException {
    String rows = DFEW + "0,6,4,0,0,0,0,2,2\n10,0,0,0,0,0,0,3,0\n0,0,0,8,0,0,2,4,5\n";

    assertThat(csv(rows).report().questions())
        .singleElement()
        .isInstanceOf(Question.Coding.class)
        .extracting(Question::option)
        .isEqualTo("--coding 0|1");
    DryRunReport said = csv(rows, Answers.NONE.withCoding(LabelCoding.FROM_1)).report();
    assertThat(said.obstacles()).isEmpty();
    assertThat(said.labels().first())
        .extracting(one -> one.place().english(), Difference::given, Difference::counted)
        .containsExactly(tuple("line 3", 0, 1), tuple("line 4", 5, 4));
  }

  @Test
  void theOtherNamesOfTheLastColumns() throws IOException {
    ReadSet set =
        csv(
            "1happy,2sad,3neutral,4angry,5surprise,6disgust,7fear,clip_name,annotation\n"
                + "0,6,4,0,0,0,0,00002,2\n");

    assertThat(set.report().format()).isEqualTo(SourceFormat.DFEW);
    assertThat(set.clips().getFirst().number()).isEqualTo(2);
    assertThat(set.clips().getFirst().givenLabel()).hasValue(2);
  }

  @Test
  void badRowsAreNamedByLineAndLeftOutOnlyWhenThePersonSaysSo() throws IOException {
    String rows =
        DFEW
            + "0,6,4,0,0,0,0,1,2\n" // fine
            + "0,6,3,0,0,0,0,2,2\n" // nine votes
            + "0,6,4,0,0,0,0,1,2\n" // again
            + "0,6,x,0,0,0,0,3,2\n" // no number
            + "0,6,4,0\n" // short
            + "0,6,4,0,0,0,0,4,9\n" // no such label
            + "10,0,0,0,0,0,0,5,1\n"; // fine

    DryRunReport report = csv(rows).report();
    ReadSet leftOut = csv(rows, Answers.NONE.leavingOutProblems());

    assertThat(report.problems())
        .extracting(problem -> problem.place().english())
        .containsExactly("line 3", "line 4", "line 5", "line 6", "line 7");
    assertThat(report.duplicates()).isEqualTo(1);
    assertThat(report.obstacles()).singleElement().asString().startsWith("5 rows have problems");
    assertThat(leftOut.report().obstacles()).isEmpty();
    assertThat(leftOut.clips()).extracting(ImportedClip::number).containsExactly(1, 5);
  }

  @Test
  void sharesAreNoCounts() {
    assertThatThrownBy(() -> csv("clip,label,happy,sad\n1,1,1,0\n2,1,0.6,0.4\n"))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(
            "Line 3: happy is 0.6, a share of votes and not a number of votes. Take the file with"
                + " single votes or with counts.");
  }

  @Test
  void singleVotesByNameInAnyCase() throws IOException {
    ReadSet set =
        csv(
            "label,item,annotator,movie,seconds,time\n"
                + "Happy,b,ann,one,2.5,2026-01-02T03:04:05Z\n"
                + "ANGER,b,bob,one,2.5,\n"
                + "sadness,a,ann,,,\n");

    assertThat(set.report().format()).isEqualTo(SourceFormat.VOTES);
    assertThat(set.report().annotators()).hasValue(2);
    assertThat(set.report().clipsByVotes()).isEqualTo(Map.of(1, 1, 2, 1));
    assertThat(set.clips()).extracting(ImportedClip::name).containsExactly("b", "a");
    assertThat(set.clips().getFirst().movie()).contains("one");
    assertThat(set.clips().getFirst().seconds()).hasValue(2.5);
    assertThat(set.votes())
        .containsExactly(
            new ImportedVote(
                1, "ann", DfewLabel.HAPPY, Optional.of(Instant.parse("2026-01-02T03:04:05Z"))),
            new ImportedVote(1, "bob", DfewLabel.ANGRY, Optional.empty()),
            new ImportedVote(2, "ann", DfewLabel.SAD, Optional.empty()));
  }

  @Test
  void codingOfSingleVotes() throws IOException {
    String head = "item,annotator,label\n";

    assertThat(csv(head + "1,a,7\n1,b,1\n").report().coding().coding())
        .contains(LabelCoding.FROM_1);
    ReadSet fromZero = csv(head + "1,a,0\n1,b,1\n");
    assertThat(fromZero.report().coding().coding()).contains(LabelCoding.FROM_0);
    assertThat(fromZero.votes())
        .extracting(ImportedVote::emotion)
        .containsExactly(DfewLabel.HAPPY, DfewLabel.SAD);
    assertThat(csv(head + "1,a,2\n1,b,1\n").report().questions())
        .singleElement()
        .isInstanceOf(Question.Coding.class);
    assertThat(csv(head + "1,a,0\n1,b,7\n").report().problems())
        .extracting(Problem::toString)
        .containsExactly("line 2: label '0' is none of the set");
  }

  @Test
  void unknownLabelsAreAskedForAndMapped() throws IOException {
    String rows = "item,annotator,label\n1,a,joy\n1,b,contempt\n2,a,欣喜\n";

    assertThat(csv(rows).report().questions())
        .containsExactly(new Question.Mapping(LabelSet.DFEW, List.of("joy", "contempt", "欣喜")));
    ReadSet mapped =
        csv(
            rows,
            Answers.NONE.withMapping(
                Map.of(
                    "joy", Optional.of(DfewLabel.HAPPY),
                    "contempt", Optional.empty(),
                    "欣喜", Optional.of(DfewLabel.HAPPY))));
    assertThat(mapped.report().obstacles()).isEmpty();
    assertThat(mapped.report().leftOut())
        .containsEntry(Message.of("intake.votes-left-out", "contempt"), 1);
    assertThat(mapped.report().annotators()).hasValue(1);
    assertThat(mapped.report().votes()).isEqualTo(2);
  }

  @Test
  void oneVoteAPersonAndClip() throws IOException {
    DryRunReport report = csv("item,annotator,label\n00001,a,happy\n1,a,sad\n1,b,sad\n").report();

    assertThat(report.duplicates()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(Problem::toString)
        .containsExactly("line 3: annotator a has already voted on 00001 on line 2");
  }

  @Test
  void countMatrixWithColumnsToMap() throws IOException {
    String rows = "clip,Happiness,joy,anger,scene\nx,3,2,0,war\ny,0,0,5,love\n";

    assertThat(csv(rows).report().questions())
        .containsExactly(new Question.Mapping(LabelSet.DFEW, List.of("joy")));
    ReadSet set = csv(rows, Answers.NONE.withMapping(Map.of("joy", Optional.of(DfewLabel.HAPPY))));
    assertThat(set.report().obstacles()).isEmpty();
    assertThat(set.report().rule()).isEqualTo(new LabelRule(5, 3));
    assertThat(set.report().notes())
        .extracting(Message::english)
        .contains(
            "Column scene holds no counts and is ignored.",
            "Column joy is added to Happy.",
            "No column counts votes for Fear.");
    assertThat(set.clips().getFirst().votes()).isEqualTo(VoteCounts.of(5, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void whatWasFoundIsSaidInTheReadersLanguage() throws IOException {
    DryRunReport report =
        csv("item,annotator,label\n1,a,joy\n1,b,0\n2,a,\n", Answers.NONE).report();

    assertThat(report.problems())
        .extracting(problem -> problem.said().in(Locale.SIMPLIFIED_CHINESE))
        .containsExactly("第 4 行：标签为空");
    assertThat(report.obstacles())
        .extracting(obstacle -> obstacle.in(Locale.SIMPLIFIED_CHINESE))
        .contains("这些表示哪个标签：joy？");
    assertThat(report.format().title().in(Locale.SIMPLIFIED_CHINESE)).startsWith("逐票数据");
  }

  @Test
  void columnsThatAreNumbers() throws IOException {
    assertThat(csv("item,0,1,2,3,4,5,6\na,1,0,0,0,0,0,2\n").clips().getFirst().votes())
        .isEqualTo(VoteCounts.of(1, 0, 0, 0, 0, 0, 2));
    assertThat(csv("item,1,2,3,4,5,6,7\na,1,0,0,0,0,0,2\n").clips().getFirst().votes())
        .isEqualTo(VoteCounts.of(1, 0, 0, 0, 0, 0, 2));
    assertThat(csv("item,1,2\na,1,0\n").report().questions())
        .containsExactly(new Question.Mapping(LabelSet.DFEW, List.of("1", "2")));
  }

  @Test
  void labelsAloneCanBeCheckedOnly() throws IOException {
    DryRunReport report = csv("video_name,label\n00001,7\n00002,1\n").report();

    assertThat(report.format()).isEqualTo(SourceFormat.LABELS);
    assertThat(report.labels().given()).containsExactly(0, 1, 0, 0, 0, 0, 0, 1);
    assertThat(report.obstacles())
        .extracting(Message::english)
        .containsExactly("The file holds labels but no votes: it can be checked, not imported.");
    assertThat(csv("video_name,label\n1,0\n2,6\n").report().questions())
        .singleElement()
        .isInstanceOf(Question.Coding.class);
  }

  @Test
  void workbookOfCounts() throws IOException {
    Path file = folder.resolve("annotation.xlsx");
    AnnotationFile.writeXlsx(
        List.of(AnnotationRow.labelled(7, VoteCounts.of(8, 2, 0, 0, 0, 0, 0), LabelRule.DFEW)),
        LabelSet.DFEW,
        file);

    ReadSet set = DryRun.read(file, "annotation.xlsx", LabelSet.DFEW, Answers.NONE);

    assertThat(set.report().format()).isEqualTo(SourceFormat.DFEW);
    assertThat(set.clips().getFirst().votes()).isEqualTo(VoteCounts.of(8, 2, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatAReleaseWritesComesBackTheSame(long seed) throws IOException {
    List<AnnotationRow> rows = new ArrayList<>();
    Random random = new Random(seed);
    for (int order = 1; order <= 200; order++) {
      int[] counts = new int[LabelSet.DFEW.size()];
      int favourite = random.nextInt(LabelSet.DFEW.size());
      for (int vote = 0; vote < 10; vote++) {
        counts[random.nextInt(3) == 0 ? random.nextInt(LabelSet.DFEW.size()) : favourite]++;
      }
      rows.add(AnnotationRow.labelled(order, VoteCounts.of(counts), LabelRule.DFEW));
    }
    Path file = folder.resolve("annotation.csv");
    AnnotationFile.writeCsv(rows, LabelSet.DFEW, file);

    ReadSet set = DryRun.read(file, "annotation.csv", LabelSet.DFEW, Answers.NONE);

    assertThat(set.report().obstacles()).isEmpty();
    assertThat(set.report().labels().agreeing()).isEqualTo(200);
    assertThat(
            set.clips().stream()
                .map(clip -> AnnotationRow.labelled(clip.number(), clip.votes(), LabelRule.DFEW)))
        .containsExactlyElementsOf(rows);
  }

  @Test
  void singleVotesAndCountsOfOneSetAreTheSame() {
    SyntheticSet synthetic = SyntheticSet.of(300, 5);

    ReadSet counts =
        DryRun.read(
            synthetic.writeAnnotationCsv(folder.resolve("a.csv")),
            "a.csv",
            LabelSet.DFEW,
            Answers.NONE);
    ReadSet votes =
        DryRun.read(
            synthetic.writeVotesCsv(folder.resolve("v.csv")), "v.csv", LabelSet.DFEW, Answers.NONE);

    assertThat(counts.report().obstacles()).isEmpty();
    assertThat(votes.report().obstacles()).isEmpty();
    assertThat(votes.report().annotators()).hasValue(SyntheticSet.ANNOTATORS);
    assertThat(votes.clips())
        .extracting(ImportedClip::votes)
        .containsExactlyElementsOf(counts.clips().stream().map(ImportedClip::votes).toList());
  }

  @Test
  void namesThatAreFormulasStayText() throws IOException {
    ReadSet set = csv("item,annotator,label\n\"=HYPERLINK(\"\"x\"\")\",@a,sad\n");

    assertThat(set.clips().getFirst().name()).isEqualTo("=HYPERLINK(\"x\")");
    assertThat(set.votes().getFirst().annotator()).isEqualTo("@a");
  }

  @Test
  void namesThatCannotBePrintedAreProblems() throws IOException {
    DryRunReport report =
        csv("item,annotator,label\nr\u001b[31med,a,sad\nnul\0l,a,sad\n"
                + "x".repeat(201)
                + ",a,sad\n")
            .report();

    assertThat(report.problems())
        .extracting(problem -> problem.what().english())
        .containsExactly(
            "item holds a character that cannot be printed",
            "item holds a character that cannot be printed",
            "item has 201 characters, more than 200");
  }

  @Test
  void filesThatAreRefusedWhole() throws IOException {
    assertThatThrownBy(() -> csv("")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> csv(DFEW)).hasMessageContaining("holds no rows");
    assertThatThrownBy(() -> csv("item,annotator,label\n1,\"a,sad\n"))
        .hasMessageContaining("is no CSV");
    assertThatThrownBy(() -> csv("item,annotator,label\n" + "x".repeat(1001) + ",a,sad\n"))
        .hasMessageContaining("a cell of 1001 characters");
    assertThatThrownBy(() -> csv("a" + ",a".repeat(300) + "\n"))
        .hasMessageContaining("301 columns");
    Path gbk = folder.resolve("gbk.csv");
    Files.write(gbk, "item,annotator,label\n一,张,高兴\n".getBytes(Charset.forName("GBK")));
    assertThatThrownBy(() -> DryRun.read(gbk, "gbk.csv", LabelSet.DFEW, Answers.NONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("gbk.csv is not UTF-8 text. It may be GBK. Save it as CSV in UTF-8.");
  }

  @Test
  void aByteOrderMarkIsHarmless() throws IOException {
    assertThat(csv("\uFEFFitem,annotator,label\n1,a,sad\n").report().format())
        .isEqualTo(SourceFormat.VOTES);
  }

  @Test
  void aWorkbookThatUnpacksToGigabytesIsRefusedBeforeItIsRead() throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }

    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThatThrownBy(() -> DryRun.read(bomb, "bomb.xlsx", LabelSet.DFEW, Answers.NONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("unpacks to far more than a table of votes");
  }

  @Test
  void entitiesInAWorkbookAreNotExpanded() throws IOException {
    Path whole = folder.resolve("whole.xlsx");
    AnnotationFile.writeXlsx(
        List.of(AnnotationRow.labelled(7, VoteCounts.of(8, 2, 0, 0, 0, 0, 0), LabelRule.DFEW)),
        LabelSet.DFEW,
        whole);
    String laughs =
        "<!DOCTYPE worksheet [<!ENTITY a \"7777777777\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
    Path hostile = folder.resolve("hostile.xlsx");
    rewriteSheet(
        whole,
        hostile,
        xml ->
            xml.replaceFirst("<worksheet", laughs + "<worksheet")
                .replaceFirst("<v>8</v>", "<v>&b;&c;</v>"));

    assertThatThrownBy(
            () -> {
              ReadSet set = DryRun.read(hostile, "hostile.xlsx", LabelSet.DFEW, Answers.NONE);
              throw new InvalidInput(Message.text(set.report().problems().toString()));
            })
        .isInstanceOf(InvalidInput.class)
        .message()
        .doesNotContain("7777", "root");
  }

  private static void rewriteSheet(Path from, Path to, UnaryOperator<String> change)
      throws IOException {
    try (ZipFile zip = new ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean sheet = entry.getName().contains("sheet1.xml");
        out.write((sheet ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void aWorkbookCutShortIsRefused() throws IOException {
    Path whole = folder.resolve("whole.xlsx");
    try (OutputStream out = Files.newOutputStream(whole);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("one");
      sheet.value(0, 0, "order");
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.xlsx");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> DryRun.read(cut, "cut.xlsx", LabelSet.DFEW, Answers.NONE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no readable Excel workbook");
  }

  private ReadSet csv(String text) throws IOException {
    return csv(text, Answers.NONE);
  }

  private ReadSet csv(String text, Answers answers) throws IOException {
    return DryRun.read(
        Files.writeString(folder.resolve("t.csv"), text), "t.csv", LabelSet.DFEW, answers);
  }
}
