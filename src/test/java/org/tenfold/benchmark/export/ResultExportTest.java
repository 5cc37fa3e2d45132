package org.tenfold.benchmark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tenfold.account.Panel;
import org.tenfold.agreement.VoteSource;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.study.ConfigurationRuns;
import org.tenfold.benchmark.study.LossGroup;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelRule;
import org.tenfold.label.LabelSet;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseId;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.training.loss.TrainingLoss;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultExportTest {
  private static final TrainingSpec SOFTMAX = TrainingSpec.PAPER;
  private static final TrainingSpec EC_STFL = SOFTMAX.with(new TrainingLoss.EcStfl(10));
  private static final String HOSTILE = "=1+1|<script>alert('x')</script> & 50% \\input{y}_$\n";

  @Test
  void theFirstTableHasThePapersColumnsAndOthersNumbersBelowOurs() {
    ExportTable table = study(Panel.HUMAN).tables().getFirst();

    assertThat(table.columns().stream().map(one -> one.name().english()))
        .containsExactly(
            "Method",
            "Happy",
            "Sad",
            "Neutral",
            "Angry",
            "Surprise",
            "Disgust",
            "Fear",
            "UAR",
            "WAR");
    List<String> own = table.rows().getFirst().cells().stream().map(Message::english).toList();
    // seeds find 8 and 9 of 10 happy, 4 and 5 of 10 sad clips: their spread is of 60 and 70 %
    assertThat(own)
        .containsExactly(
            "C3D · softmax",
            "85.00",
            "45.00",
            "–",
            "–",
            "–",
            "–",
            "–",
            "65.00 ± 7.07",
            "65.00 ± 7.07");
    List<ExportTable.Row> printed =
        table.rows().stream().filter(ExportTable.Row::published).toList();
    assertThat(printed).isNotEmpty();
    assertThat(printed.getFirst().cells().getFirst().english()).contains("C3D", "2020");
    assertThat(printed.getFirst().cells().getLast().english()).isEqualTo("53.54");
  }

  @Test
  void latexIsABooktabsTableInWhichNothingIsACommandOfOthers() {
    String text = LatexExport.of(hostile());

    assertThat(text)
        .contains("\\toprule", "\\midrule", "\\bottomrule", "\\begin{tabular}{lr}")
        .contains("=1+1\\textbar{}\\textless{}script\\textgreater{}alert('x')")
        .contains(" \\& 50\\% \\textbackslash{}input\\{y\\}\\_\\$")
        .contains("$\\lambda$ = 10 & 1.00 $\\pm$ 0.50 \\\\")
        .contains("theirs$^{\\dagger}$ & 2.00 \\\\");
    assertThat(text.lines().filter(line -> line.endsWith("\\\\")))
        .hasSize(4)
        .allMatch(line -> line.replace("\\&", "").chars().filter(sign -> sign == '&').count() == 1);
    assertThat(text.indexOf("\\midrule", text.indexOf("lambda")))
        .isLessThan(text.indexOf("theirs"));
    assertThat(text.chars().filter(sign -> sign == '{').count())
        .isEqualTo(text.chars().filter(sign -> sign == '}').count());
  }

  @Test
  void csvHoldsNoFormulaAndMarksWhatOthersPrinted() throws Exception {
    List<CSVRecord> rows = CSVParser.parse(CsvExport.of(hostile()), CSVFormat.RFC4180).getRecords();

    assertThat(rows.getFirst().toList()).containsExactly("Method", "WAR", "published");
    assertThat(rows.get(1).get(0)).isEqualTo("'" + HOSTILE);
    assertThat(rows.get(2).toList()).containsExactly("λ = 10", "1.00 ± 0.50", "no");
    assertThat(rows.get(3).toList()).containsExactly("theirs", "2.00", "yes");
  }

  @Test
  void markdownKeepsItsColumnsWhateverACellSays() {
    List<String> lines = MarkdownExport.of(hostile()).lines().toList();

    assertThat(lines).hasSize(5);
    assertThat(lines.get(1)).isEqualTo("| --- | ---: |");
    assertThat(lines.get(2)).startsWith("| =1+1\\|&lt;script>alert").endsWith("| 0.00 |");
    assertThat(lines.get(4)).isEqualTo("| theirs † | 2.00 |");
  }

  @Test
  void thePageAsksForNothingAndRunsNothing() throws Exception {
    String page = ExportFormat.HTML.write(study(Panel.SIMULATED), Locale.ENGLISH);

    assertThat(page)
        .doesNotContain("<script", "src=", "href=", "url(", "@import", "<link")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .contains("These numbers mean nothing")
        .contains("65.00 ± 7.07");
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    assertThat(ExportFormat.HTML.write(study(Panel.SIMULATED), Locale.CHINESE))
        .contains("<html lang=\"zh\">", "这些数字没有意义");
    assertThat(ExportFormat.HTML.write(study(Panel.HUMAN), Locale.ENGLISH))
        .doesNotContain("These numbers mean nothing");
    // XHTML but for its first line and two tags without an end
    assertThat(
            xml(page.replace("<!doctype html>\n", "").replaceAll("<meta[^>]*>", ""))
                .getElementsByTagName("svg")
                .getLength())
        .isEqualTo(2);
  }

  @Test
  void jsonHoldsTheNumbersInFull() {
    JsonNode json =
        JsonMapper.builder().build().readTree(ExportFormat.JSON.write(study(Panel.HUMAN)));

    JsonNode first = json.at("/configurations/0");
    assertThat(first.at("/recall/Happy").asDouble()).isCloseTo(0.85, within(1e-12));
    assertThat(first.at("/recall/Fear").isNull()).isTrue();
    assertThat(first.at("/war/sdOverSeeds").asDouble()).isCloseTo(Math.sqrt(2) / 20, within(1e-12));
    assertThat(first.at("/confusionMatrix/0/0").asInt()).isEqualTo(17);
    assertThat(TrainingSpec.parse(first.path("spec").toString()).configuration())
        .isEqualTo(SOFTMAX.configuration());
    assertThat(json.at("/differences/0/war/pooled").asDouble()).isCloseTo(0.05, within(1e-12));
    assertThat(json.path("published").size()).isGreaterThan(1);
  }

  @Test
  void theConfusionIsASquareOfCountsAndPercents() throws Exception {
    Exported.Figure figure = study(Panel.HUMAN).figures().getFirst();

    Document svg = xml(figure.svg());
    List<String> words = new ArrayList<>();
    NodeList texts = svg.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      words.add(texts.item(i).getTextContent());
    }
    assertThat(words).contains("85.0", "17", "15.0", "3", "Happy", "True", "Predicted");
    assertThat(svg.getElementsByTagName("polygon").getLength()).isEqualTo(49);
    assertThat(((Element) svg.getElementsByTagName("polygon").item(0)).getAttribute("fill-opacity"))
        .isEqualTo("0.850");
  }

  @Test
  void curvesLieWhereTheirNumbersAre() throws Exception {
    CurveFigure figure =
        new CurveFigure(
            "<&>",
            "λ",
            "%",
            List.of(
                new CurveFigure.Curve(
                    "C3D",
                    List.of(
                        new CurveFigure.Point(1, 50, 48, 53),
                        new CurveFigure.Point(3, 54, 50, 55),
                        new CurveFigure.Point(5, 52, 51, 52)))));

    Document svg = xml(figure.svg());
    NodeList lines = svg.getElementsByTagName("polyline");
    List<double[]> curve = new ArrayList<>();
    for (int i = 0; i < lines.getLength(); i++) {
      List<double[]> points = points((Element) lines.item(i));
      curve = points.size() == 3 ? points : curve;
    }
    assertThat(curve.get(1)[0]).isCloseTo((curve.get(0)[0] + curve.get(2)[0]) / 2, within(0.1));
    // 52 lies half between 50 and 54, and larger numbers above
    assertThat(curve.get(2)[1]).isCloseTo((curve.get(0)[1] + curve.get(1)[1]) / 2, within(0.1));
    assertThat(curve.get(1)[1]).isLessThan(curve.get(0)[1]);
    List<double[]> band = points((Element) svg.getElementsByTagName("polygon").item(0));
    assertThat(band).hasSize(6);
    double perPoint = (curve.get(0)[1] - curve.get(1)[1]) / 4;
    assertThat(band.get(0)[1]).isCloseTo(curve.get(0)[1] - 3 * perPoint, within(0.2));
    assertThat(band.get(5)[1]).isCloseTo(curve.get(0)[1] + 2 * perPoint, within(0.2));
  }

  private static List<double[]> points(Element line) {
    List<double[]> points = new ArrayList<>();
    for (String pair : line.getAttribute("points").split(" ")) {
      String[] numbers = pair.split(",");
      points.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
    }
    return points;
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static ExportTable hostile() {
    return new ExportTable(
        Message.text("A table"),
        Message.text("100 %"),
        List.of(
            new ExportTable.Column(Message.text("Method"), false),
            new ExportTable.Column(Message.text("WAR"), true)),
        List.of(
            ExportTable.Row.own(Message.text(HOSTILE), Message.text("0.00")),
            ExportTable.Row.own(Message.text("λ = 10"), Message.text("1.00 ± 0.50")),
            new ExportTable.Row(List.of(Message.text("theirs"), Message.text("2.00")), true)));
  }

  /** Two configurations under two seeds; EC-STFL finds one clip more under either. */
  private static Exported study(Panel panel) {
    StudyPlan plan = StudyPlan.of(List.of(SOFTMAX, EC_STFL), List.of(1L, 2L));
    ConfigurationRuns softmax = runs(SOFTMAX, 0);
    ConfigurationRuns ecStfl = runs(EC_STFL, 1);
    Map<String, String> movies = new HashMap<>();
    softmax
        .runs()
        .bySeed()
        .get(1L)
        .forEach(clip -> movies.put(clip.videoName(), "" + clip.videoName().hashCode() % 5));
    Bootstrap bootstrap = Bootstrap.multinomial(200, 1);
    StudyTables tables =
        new StudyTables(
            List.of(
                ResultRow.of(softmax, movies, bootstrap), ResultRow.of(ecStfl, movies, bootstrap)),
            List.of(LossGroup.of(List.of(softmax, ecStfl), movies, bootstrap)));
    Map<Configuration, ConfusionMatrix> matrices =
        Map.of(SOFTMAX.configuration(), sum(softmax), EC_STFL.configuration(), sum(ecStfl));
    Study study =
        new Study(
            StudyId.next(),
            DivisionId.frozen(ReleaseId.next()),
            HOSTILE,
            "",
            List.of(),
            Optional.empty(),
            plan,
            Instant.EPOCH,
            false,
            false);
    return new StudyExport(study, release(panel), List.of(), tables, matrices).all();
  }

  private static Release release(Panel panel) {
    return new Release(
        ReleaseId.next(),
        "a release",
        new VoteSource.OfPanel(panel),
        LabelSet.DFEW,
        new LabelRule(10, 6),
        1,
        2,
        FoldRecipe.OFFICIAL,
        1,
        "ab".repeat(32),
        30,
        20,
        Alignment.FACES,
        "",
        true,
        Instant.EPOCH);
  }

  private static ConfusionMatrix sum(ConfigurationRuns runs) {
    return runs.runs().bySeed().values().stream()
        .map(all -> Scores.of(all, 7).pooled())
        .reduce(ConfusionMatrix::plus)
        .orElseThrow();
  }

  private static ConfigurationRuns runs(TrainingSpec spec, int more) {
    TreeMap<Long, List<Prediction>> seeds = new TreeMap<>();
    for (long seed = 1; seed <= 2; seed++) {
      List<Prediction> clips = new ArrayList<>();
      for (int clip = 0; clip < 20; clip++) {
        boolean happy = clip < 10;
        int found = (happy ? 8 : 4 + more) + (int) seed - 1;
        Label truth = happy ? DfewLabel.HAPPY : DfewLabel.SAD;
        clips.add(
            new Prediction(
                "" + clip, "" + (1 + clip % 2), truth, clip % 10 < found ? truth : DfewLabel.FEAR));
      }
      seeds.put(seed, clips);
    }
    return new ConfigurationRuns(spec.configuration(), seeds);
  }
}
