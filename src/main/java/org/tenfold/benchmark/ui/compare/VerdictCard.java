package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenfold.benchmark.comparison.Comparison;
import org.tenfold.benchmark.comparison.PairTests;
import org.tenfold.benchmark.comparison.VerdictWords;
import org.tenfold.benchmark.comparison.VerdictWords.Chosen;
import org.tenfold.error.Message;
import org.tenfold.statistics.classification.Metric;

/** Sentences, before any number. */
class VerdictCard extends Div {
  VerdictCard(Comparison comparison, List<String> names, PlannedFor planned) {
    setId("compare-verdict");
    addClassNames("tf-card", "tf-stack");
    add(new H2(translate("compare.verdict")));
    for (int i = 1; i < names.size(); i++) {
      PairTests pair = comparison.againstFirst().get(i - 1);
      Chosen chosen = planned.with(i);
      Paragraph words = new Paragraph();
      if (chosen != Chosen.AFTERWARDS) {
        Span badge = new Span(translate("compare.planned-badge"));
        badge.addClassName("tf-badge");
        words.add(badge, new Span(" "));
      }
      for (Metric metric : List.of(Metric.UAR, Metric.WAR)) {
        Message said =
            VerdictWords.of(metric, pair.difference(metric), names.getFirst(), names.get(i));
        words.add(new Span(said.in(getLocale()) + " "));
      }
      words.add(new Span(chosen.words().in(getLocale())));
      add(words);
    }
    if (names.size() > 2) {
      Paragraph many =
          new Paragraph(Message.of("benchmark.compared-many", names.size() - 1).in(getLocale()));
      many.addClassName("tf-note");
      add(many);
    }
  }
}
