package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.benchmark.comparison.Comparison;
import org.tenfold.benchmark.comparison.PairTests;
import org.tenfold.benchmark.study.Difference;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.benchmark.ui.StudyWords;
import org.tenfold.benchmark.ui.run.Digits;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.statistics.comparison.CorrectedTTest;
import org.tenfold.web.PlainTable;

/** What each test gives, as numbers. */
class TestsCard extends Div {
  TestsCard(Comparison comparison, List<String> names, Digits digits) {
    addClassName("tf-stack");
    PlainTable tests =
        new PlainTable(
                translate("compare.pair"),
                translate("compare.measure"),
                translate("study.pairs"),
                "Δ",
                translate("compare.sign-flip"),
                translate("compare.by-movies"),
                translate("compare.fold-mean"),
                translate("compare.fold-p"),
                translate("compare.fold-interval"),
                translate("study.verdict"))
            .words(1, 9);
    PlainTable clips =
        new PlainTable(
            translate("compare.pair"),
            translate("launch.seed"),
            translate("compare.only-other"),
            translate("compare.only-first"),
            translate("compare.mcnemar"));
    for (int i = 1; i < names.size(); i++) {
      PairTests pair = comparison.againstFirst().get(i - 1);
      String name = translate("compare.against-of", names.get(i), names.getFirst());
      for (Metric metric : List.of(Metric.UAR, Metric.WAR)) {
        tests.addRow(named(name), row(metric, pair, digits).stream().map(Span::new).toList());
      }
      for (PairTests.OfSeed one : pair.clips()) {
        clips.addRow(
            named(name),
            Stream.of(
                    Long.toString(one.seed()),
                    Integer.toString(one.test().onlyFirst()),
                    Integer.toString(one.test().onlySecond()),
                    StudyWords.p(Measure.of(one.test().p())))
                .map(Span::new)
                .toList());
      }
    }
    add(
        Cards.of(
            "compare-tests", translate("compare.tests"), translate("compare.tests-words"), tests),
        Cards.of(
            "compare-clips", translate("compare.clips"), translate("compare.clips-words"), clips));
  }

  private static Span named(String pair) {
    Span heading = new Span(pair);
    heading.addClassName("tf-pair");
    return heading;
  }

  private static List<String> row(Metric metric, PairTests pair, Digits digits) {
    Difference difference = pair.difference(metric);
    CorrectedTTest folds = pair.overFolds(metric);
    return List.of(
        metric.title(),
        Integer.toString(difference.seeds()),
        digits.points(difference.pooled()),
        StudyWords.p(difference.test().p()),
        digits.interval(difference.interval()),
        digits.points(folds.mean()),
        StudyWords.p(folds.p()),
        digits.interval(folds.interval()),
        translate("study.verdict." + difference.verdict()));
  }
}
