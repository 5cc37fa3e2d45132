package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenfold.benchmark.study.PlannedComparison;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.ui.StudyWords;
import org.tenfold.statistics.classification.Metric;

/** The comparison that a study is made for: two of its rows and a score, or none. */
public final class PlanningFields extends Div {
  private final Select<Integer> other = new Select<>();
  private final Select<Integer> first = new Select<>();
  private final Select<Metric> metric = new Select<>();
  private List<String> rows = List.of();

  public PlanningFields() {
    addClassNames("tf-actions", "tf-baseline");
    other.setId("study-planned-other");
    other.setLabel(translate("study.planned"));
    other.setEmptySelectionAllowed(true);
    other.setEmptySelectionCaption(translate("study.planned-none"));
    first.setId("study-planned-first");
    first.setLabel(translate("study.against"));
    metric.setLabel(translate("compare.measure"));
    metric.setItems(Metric.UAR, Metric.WAR);
    metric.setItemLabelGenerator(Metric::title);
    metric.setValue(Metric.UAR);
    for (Select<Integer> row : List.of(other, first)) {
      row.setItemLabelGenerator(place -> place == null ? "" : rows.get(place));
      row.setWidth("22rem");
    }
    other.addValueChangeListener(
        changed -> {
          first.setEnabled(changed.getValue() != null);
          metric.setEnabled(changed.getValue() != null);
        });
    first.setEnabled(false);
    metric.setEnabled(false);
    add(other, first, metric);
  }

  /** Offers the rows of this plan; what was chosen among others is forgotten. */
  public void offer(StudyPlan plan) {
    List<String> names = new ArrayList<>();
    plan.configurations().forEach(one -> names.add(StudyWords.name(plan, one, getLocale())));
    if (names.equals(rows)) {
      return;
    }
    rows = names;
    List<Integer> places = IntStream.range(0, names.size()).boxed().toList();
    other.setItems(places);
    first.setItems(places);
    if (!places.isEmpty()) {
      first.setValue(0);
    }
  }

  /** Empty where none is chosen, or a row with itself. */
  public Optional<PlannedComparison> value() {
    return Optional.ofNullable(other.getValue())
        .filter(row -> first.getValue() != null && !row.equals(first.getValue()))
        .map(row -> new PlannedComparison(first.getValue(), row, metric.getValue()));
  }
}
