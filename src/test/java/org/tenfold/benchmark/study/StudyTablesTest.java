package org.tenfold.benchmark.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tenfold.benchmark.published.PublishedResults;
import org.tenfold.benchmark.published.PublishedScore;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.classification.WilsonInterval;
import org.tenfold.statistics.comparison.Verdict;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;

class StudyTablesTest {
  private static final PublishedResults PUBLISHED = PublishedResults.builtIn();
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(400, 1);
  private static final TrainingSpec SOFTMAX = TrainingSpec.PAPER;
  private static final TrainingSpec EC_STFL = SOFTMAX.with(new TrainingLoss.EcStfl(10));

  /** Clips found out of ten, for each of two emotions, five in either fold. */
  private record Hits(int happy, int sad) {}

  @Test
  void hitsOfThePaperGiveItsTable() {
    List<Integer> tested = PUBLISHED.tested().get("DFEW");
    List<PublishedScore> printed =
        StudyTemplate.BASELINES.plan(SOFTMAX, List.of(1L)).configurations().stream()
            .flatMap(one -> PublishedRows.beside(PUBLISHED.of(LabelSet.DFEW), one).stream())
            .filter(score -> !score.numbers().hits().isEmpty())
            .toList();

    assertThat(printed).hasSize(7);
    for (PublishedScore score : printed) {
      List<Prediction> predictions = predictions(tested, score.numbers().hits());
      ResultRow row = row(SOFTMAX, Map.of(1L, predictions), Bootstrap.multinomial(1, 1));
      assertThat(row.recalls())
          .extracting(recall -> percent(recall.share()))
          .containsExactlyElementsOf(score.numbers().recall());
      // R3D18's hits give 42.796, printed 42.79
      assertThat(100 * row.uar().pooled().value().orElseThrow())
          .isCloseTo(score.numbers().uar().orElseThrow(), offset(0.0063));
      // printed 53.22, which its own recalls do not give
      assertThat(percent(row.war().pooled()))
          .isEqualTo(
              score.method().network().orElseThrow().equals("r3d18")
                  ? 53.23
                  : score.numbers().war().orElseThrow());
    }
  }

  @Test
  void aRowIsTheMeanOfItsSeeds() {
    ResultRow row =
        row(SOFTMAX, Map.of(1L, clips(new Hits(8, 4)), 2L, clips(new Hits(10, 2))), BOOTSTRAP);

    assertThat(row.seeds()).isEqualTo(2);
    assertThat(row.uar().pooled().value().orElseThrow()).isCloseTo(0.6, offset(1e-12));
    assertThat(row.war().pooled()).isEqualTo(Measure.of(0.6));
    assertThat(row.uar().overSeeds().value().orElseThrow()).isCloseTo(0, offset(1e-12));
    assertThat(row.recalls().get(DfewLabel.HAPPY.index()).share()).isEqualTo(Measure.of(0.9));
    assertThat(row.recalls().get(DfewLabel.HAPPY.index()).wilson())
        .isEqualTo(WilsonInterval.of(9, 10));
    assertThat(row.recalls().get(DfewLabel.FEAR.index()).share())
        .isEqualTo(Measure.undefined(Measure.Reason.CLASS_ABSENT));
  }

  @Test
  void spreadsOverSeedsAndFoldsAreToldApart() {
    // of ten clips a fold: 9 and 3 by the first seed, 7 and 1 by the second
    ResultRow row =
        row(SOFTMAX, Map.of(1L, clips(new Hits(8, 4)), 2L, clips(new Hits(6, 2))), BOOTSTRAP);

    assertThat(row.war().pooled()).isEqualTo(Measure.of(0.5));
    assertThat(row.war().overSeeds().value().orElseThrow())
        .isCloseTo(Math.sqrt(2) / 10, offset(1e-12));
    assertThat(row.war().folds().mean()).isEqualTo(Measure.of(0.5));
    assertThat(row.war().folds().standardDeviation().value().orElseThrow())
        .isCloseTo((0.8 - 0.2) / Math.sqrt(2), offset(1e-12));
  }

  @Test
  void oneSeedHasNoSpread() {
    ResultRow row = row(SOFTMAX, Map.of(7L, clips(new Hits(8, 4))), BOOTSTRAP);

    assertThat(row.seeds()).isEqualTo(1);
    assertThat(row.uar().overSeeds().value()).isEmpty();
    assertThat(row.uar().pooled().value().orElseThrow()).isCloseTo(0.6, offset(1e-12));
  }

  @Test
  void intervalsDrawMoviesNotClipsNorSeeds() {
    List<Prediction> clips = clips(new Hits(8, 4));
    Map<String, String> five = new HashMap<>();
    clips.forEach(clip -> five.put(clip.videoName(), "" + Integer.parseInt(clip.videoName()) % 5));
    TreeMap<Long, List<Prediction>> seeds = new TreeMap<>();
    LongStream.rangeClosed(1, 6).forEach(seed -> seeds.put(seed, clips));

    Interval one = row(SOFTMAX, Map.of(1L, clips), BOOTSTRAP).war().byMovies();
    Interval six = row(SOFTMAX, seeds, BOOTSTRAP).war().byMovies();
    Interval movies =
        ResultRow.of(new ConfigurationRuns(SOFTMAX.configuration(), seeds), five, BOOTSTRAP)
            .war()
            .byMovies();

    assertThat(six).isEqualTo(one);
    assertThat(one.bounds().orElseThrow().contains(0.6)).isTrue();
    assertThat(movies).isNotEqualTo(six);
  }

  @Test
  void sixSeedsOnOneSideAreDecided() {
    ConfigurationRuns softmax = runs(SOFTMAX, 6, new Hits(4, 4));
    ConfigurationRuns ecStfl = runs(EC_STFL, 6, new Hits(9, 8));

    LossGroup group = LossGroup.of(List.of(softmax, ecStfl), itself(softmax.clips()), BOOTSTRAP);

    assertThat(group.reference()).isEqualTo(SOFTMAX.configuration());
    LossGroup.Against against = group.others().getFirst();
    assertThat(against.configuration()).isEqualTo(EC_STFL.configuration());
    assertThat(against.war().pooled().value().orElseThrow()).isCloseTo(0.45, offset(1e-12));
    assertThat(against.war().test().p()).isEqualTo(Measure.of(2 / 64.0));
    assertThat(against.war().verdict()).isEqualTo(Verdict.FIRST_BETTER);
    assertThat(Difference.of(Metric.UAR, ecStfl, softmax, itself(softmax.clips()), BOOTSTRAP))
        .extracting(Difference::verdict)
        .isEqualTo(Verdict.SECOND_BETTER);
  }

  @Test
  void onlySeedsThatBothHaveArePaired() {
    ConfigurationRuns softmax = runs(SOFTMAX, 3, new Hits(4, 4));
    ConfigurationRuns two =
        new ConfigurationRuns(
            EC_STFL.configuration(),
            new TreeMap<>(Map.of(3L, clips(new Hits(5, 4)), 9L, clips(new Hits(10, 10)))));
    ConfigurationRuns none =
        new ConfigurationRuns(
            EC_STFL.configuration(), new TreeMap<>(Map.of(9L, clips(new Hits(5, 4)))));
    Map<String, String> movies = itself(softmax.clips());

    Difference one = Difference.of(Metric.WAR, softmax, two, movies, BOOTSTRAP);
    assertThat(one.seeds()).isEqualTo(1);
    assertThat(one.pooled().value().orElseThrow()).isCloseTo(0.05, offset(1e-12));
    assertThat(one.verdict()).isEqualTo(Verdict.TOO_FEW_SEEDS);
    assertThat(Difference.of(Metric.WAR, softmax, none, movies, BOOTSTRAP).pooled().value())
        .isEmpty();
  }

  @Test
  void differentClipsAreNeverOneTable() {
    List<Prediction> fewer = clips(new Hits(8, 4)).subList(0, 19);
    TreeMap<Long, List<Prediction>> seeds =
        new TreeMap<>(Map.of(1L, clips(new Hits(8, 4)), 2L, fewer));

    assertThatThrownBy(() -> new ConfigurationRuns(SOFTMAX.configuration(), seeds))
        .isInstanceOf(IllegalArgumentException.class);
    ConfigurationRuns whole = runs(SOFTMAX, 1, new Hits(8, 4));
    ConfigurationRuns part =
        new ConfigurationRuns(EC_STFL.configuration(), new TreeMap<>(Map.of(1L, fewer)));
    assertThatThrownBy(
            () -> Difference.of(Metric.UAR, whole, part, itself(whole.clips()), BOOTSTRAP))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPlanFallsIntoPairsAndTriples() {
    assertThat(LossGroup.of(StudyTemplate.BASELINES.plan(SOFTMAX, List.of(1L)))).isEmpty();
    assertThat(LossGroup.of(StudyTemplate.EC_STFL.plan(SOFTMAX, List.of(1L))))
        .hasSize(7)
        .allSatisfy(
            pair ->
                assertThat(pair)
                    .extracting(one -> one.atFirstSeed().loss().key())
                    .containsExactly("softmax", "ec-stfl"));
    assertThat(LossGroup.of(StudyTemplate.LOSS_COMPARISON.plan(SOFTMAX, List.of(1L))))
        .extracting(group -> group.getFirst().atFirstSeed().network().network(), List::size)
        .containsExactly(tuple(Network.C3D, 3), tuple(Network.RESNET3D18, 3));
    assertThat(LossGroup.of(StudyPlan.of(List.of(EC_STFL, SOFTMAX), List.of(1L))).getFirst())
        .containsExactly(SOFTMAX.configuration(), EC_STFL.configuration());
  }

  @Test
  void sensitivityIsTwoCurvesANetwork() {
    List<ResultRow> rows =
        StudyTemplate.SENSITIVITY.plan(SOFTMAX, List.of(1L)).configurations().stream()
            .map(one -> row(one.atFirstSeed(), Map.of(1L, clips(new Hits(8, 4))), BOOTSTRAP))
            .toList();

    List<SensitivityCurve> curves = SensitivityCurve.of(rows);

    assertThat(curves)
        .extracting(
            SensitivityCurve::parameter,
            curve -> curve.others().network().network(),
            curve -> curve.points().stream().map(SensitivityCurve.Point::value).toList())
        .containsExactlyInAnyOrderElementsOf(
            PUBLISHED.sensitivity().stream()
                .map(
                    curve ->
                        tuple(
                            SensitivityCurve.Parameter.valueOf(curve.parameter().toUpperCase()),
                            Network.ofKey(curve.network()).orElseThrow(),
                            curve.values()))
                .toList());
  }

  @Test
  void publishedNumbersStandBesideTheirNetworkAndLoss() {
    assertThat(PublishedRows.beside(PUBLISHED.of(LabelSet.DFEW), EC_STFL.configuration()))
        .singleElement()
        .satisfies(score -> assertThat(score.numbers().uar()).contains(45.10));
    assertThat(
            PublishedRows.beside(
                PUBLISHED.of(LabelSet.DFEW),
                SOFTMAX.with(new TrainingLoss.SoftLabel()).configuration()))
        .isEmpty();
  }

  private static ResultRow row(
      TrainingSpec spec, Map<Long, List<Prediction>> seeds, Bootstrap bootstrap) {
    ConfigurationRuns runs = new ConfigurationRuns(spec.configuration(), new TreeMap<>(seeds));
    return ResultRow.of(runs, itself(runs.clips()), bootstrap);
  }

  private static ConfigurationRuns runs(TrainingSpec spec, int seeds, Hits hits) {
    TreeMap<Long, List<Prediction>> bySeed = new TreeMap<>();
    LongStream.rangeClosed(1, seeds).forEach(seed -> bySeed.put(seed, clips(hits)));
    return new ConfigurationRuns(spec.configuration(), bySeed);
  }

  private static Map<String, String> itself(List<Prediction> clips) {
    Map<String, String> movies = new HashMap<>();
    clips.forEach(clip -> movies.put(clip.videoName(), clip.videoName()));
    return movies;
  }

  private static List<Prediction> clips(Hits hits) {
    List<Prediction> clips = new ArrayList<>();
    for (int clip = 1; clip <= 20; clip++) {
      Label truth = clip <= 10 ? DfewLabel.HAPPY : DfewLabel.SAD;
      int place = (clip - 1) % 10;
      boolean found = place < (truth == DfewLabel.HAPPY ? hits.happy() : hits.sad());
      clips.add(
          new Prediction(
              "" + clip, place < 5 ? "1" : "2", truth, found ? truth : DfewLabel.NEUTRAL));
    }
    return clips;
  }

  /** In one fold; what is not found is taken for the next emotion. */
  private static List<Prediction> predictions(List<Integer> tested, List<Integer> hits) {
    List<Prediction> predictions = new ArrayList<>();
    for (Label truth : LabelSet.DFEW.all()) {
      Label other = LabelSet.DFEW.label(truth.number() % LabelSet.DFEW.size() + 1);
      for (int clip = 0; clip < tested.get(truth.index()); clip++) {
        boolean found = clip < hits.get(truth.index());
        predictions.add(new Prediction("" + predictions.size(), "1", truth, found ? truth : other));
      }
    }
    return predictions;
  }

  private static double percent(Measure share) {
    return Math.round(1e4 * share.value().orElseThrow()) / 100.0;
  }
}
