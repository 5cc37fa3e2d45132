package org.tenfold.benchmark.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tenfold.agreement.ui.Bands;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.study.ConfigurationRuns;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.study.SensitivityCurve;
import org.tenfold.benchmark.study.SensitivityCurve.Parameter;
import org.tenfold.label.DfewLabel;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;

class SensitivityCardsTest {
  private static final Bootstrap BOOTSTRAP = Bootstrap.multinomial(1, 1);

  @Test
  void aCurveOfEachNetworkHasTheSpreadOfItsSeeds() {
    List<ResultRow> rows =
        List.of(
            row(Network.C3D, 1, 4, 6),
            row(Network.C3D, 10, 8, 8),
            row(Network.RESNET3D18, 10, 2),
            row(Network.RESNET3D18, 20, 3));
    List<SensitivityCurve> curves =
        SensitivityCurve.of(rows).stream()
            .filter(one -> one.parameter() == Parameter.LAMBDA)
            .toList();

    Bands drawing = SensitivityCards.drawing(curves, Metric.WAR, Locale.ENGLISH);

    assertThat(drawing.names()).containsExactly("1", "10", "20");
    assertThat(drawing.curves())
        .extracting(Bands.Curve::name)
        .containsExactly("C3D", "3D ResNet18");
    Bands.Curve c3d = drawing.curves().getFirst();
    assertThat(c3d.values()).containsExactly(50.0, 80.0, null);
    // sample standard deviation of 0.4 and 0.6
    assertThat(c3d.highs().getFirst()).isCloseTo(50 + 100 * 0.141421356, offset(1e-5));
    assertThat(c3d.lows().get(1)).isEqualTo(80.0);
    assertThat(drawing.curves().getLast().lows()).isEmpty();
    assertThat(drawing.curves().getLast().values()).containsExactly(null, 20.0, 30.0);
  }

  /** Each seed finds so many of ten clips. */
  private static ResultRow row(Network network, double lambda, int... hits) {
    TreeMap<Long, List<Prediction>> seeds = new TreeMap<>();
    Map<String, String> movies = new HashMap<>();
    for (int seed = 0; seed < hits.length; seed++) {
      int right = hits[seed];
      seeds.put(
          (long) seed,
          IntStream.range(0, 10)
              .mapToObj(
                  clip ->
                      new Prediction(
                          "" + clip,
                          "1",
                          DfewLabel.SAD,
                          clip < right ? DfewLabel.SAD : DfewLabel.FEAR))
              .toList());
    }
    IntStream.range(0, 10).forEach(clip -> movies.put("" + clip, "" + clip));
    TrainingSpec spec = TrainingSpec.PAPER.with(network).with(new TrainingLoss.EcStfl(lambda));
    return ResultRow.of(new ConfigurationRuns(spec.configuration(), seeds), movies, BOOTSTRAP);
  }
}
