package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.benchmark.comparison.Comparison;
import org.tenfold.benchmark.comparison.Contestant;
import org.tenfold.benchmark.study.SeedScores;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.benchmark.ui.run.Digits;
import org.tenfold.release.DivisionId;
import org.tenfold.statistics.Measure;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** The scores of each, and how they differ from the first's. */
class ScoresCard extends Div {
  ScoresCard(
      DivisionId division,
      List<Contestant> chosen,
      Comparison comparison,
      List<String> names,
      Digits digits) {
    PlainTable table =
        new PlainTable(
            Stream.of(
                    Stream.of(translate("study.configuration"), translate("study.pairs")),
                    PageLabels.names().stream(),
                    Stream.of("UAR", "WAR", ""))
                .flatMap(heads -> heads)
                .toArray(String[]::new));
    SeedScores first = comparison.contenders().getFirst().scores();
    for (int i = 0; i < names.size(); i++) {
      SeedScores scores = comparison.contenders().get(i).scores();
      List<Component> cells = new ArrayList<>();
      cells.add(new Span(Integer.toString(scores.seeds())));
      List<Measure> before = measures(first);
      List<Measure> now = measures(scores);
      for (int k = 0; k < now.size(); k++) {
        Span cell = new Span(digits.percent(now.get(k)));
        if (i > 0) {
          Div less = new Div(digits.points(now.get(k).minus(before.get(k))));
          less.addClassName("tf-note");
          cells.add(new Div(cell, less));
        } else {
          cells.add(cell);
        }
      }
      cells.add(i == 0 ? new Span() : takeFirst(division, chosen, i));
      Span heading = new Span(names.get(i));
      heading.addClassName("tf-pair");
      table.addRow(heading, cells);
    }
    add(
        Cards.of(
            "compare-scores",
            translate("compare.scores"),
            translate("compare.scores-words"),
            table));
  }

  private static List<Measure> measures(SeedScores scores) {
    return Stream.concat(
            scores.recalls().stream().map(recall -> recall.share()),
            Stream.of(scores.uar().pooled(), scores.war().pooled()))
        .toList();
  }

  private static Anchor takeFirst(DivisionId division, List<Contestant> chosen, int place) {
    List<String> keys = new ArrayList<>();
    keys.add(chosen.get(place).key());
    IntStream.range(0, chosen.size())
        .filter(other -> other != place)
        .forEach(other -> keys.add(chosen.get(other).key()));
    return new Anchor(CompareView.address(division, keys), translate("compare.take-first"));
  }
}
