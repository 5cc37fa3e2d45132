package org.tenfold.benchmark.ui.paper;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.study.LossGroup;
import org.tenfold.benchmark.study.ResultRow;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.ui.Cards;
import org.tenfold.benchmark.ui.StudyWords;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.web.PlainTable;

/** Networks without and with a loss side by side: table 5 of the paper, with its mean gain. */
public final class PairsTable {
  private PairsTable() {}

  /** Empty where the plan has no pairs, or none of them has a run that ended. */
  public static Optional<Div> card(StudyPlan plan, StudyTables tables, Locale locale) {
    List<List<Configuration>> pairs = LossGroup.of(plan);
    boolean allPairs = !pairs.isEmpty() && pairs.stream().allMatch(pair -> pair.size() == 2);
    if (!allPairs || tables.rows().isEmpty()) {
      return Optional.empty();
    }
    String before = loss(pairs.getFirst().getFirst(), locale);
    String after = loss(pairs.getFirst().getLast(), locale);
    PlainTable table =
        new PlainTable(
            translate("benchmark.network"),
            before + ": UAR",
            "WAR",
            after + ": UAR",
            "WAR",
            "Δ UAR",
            "Δ WAR");
    List<Double> uar = new ArrayList<>();
    List<Double> war = new ArrayList<>();
    for (List<Configuration> pair : pairs) {
      Optional<ResultRow> one = tables.row(pair.getFirst());
      Optional<ResultRow> other = tables.row(pair.getLast());
      List<String> cells = new ArrayList<>(scores(one));
      cells.addAll(scores(other));
      cells.add(gain(Metric.UAR, one, other, uar));
      cells.add(gain(Metric.WAR, one, other, war));
      table.addRow(RunWords.network(pair.getFirst().atFirstSeed()), cells);
    }
    List<String> last = new ArrayList<>(List.of("", "", "", ""));
    last.add(mean(uar));
    last.add(mean(war));
    table.addRow(translate("study.mean-gain", uar.size(), pairs.size()), last);
    return Optional.of(
        Cards.of(
            "study-pairs",
            translate("study.paper-pairs"),
            translate("study.paper-pairs-words"),
            table));
  }

  private static String loss(Configuration configuration, Locale locale) {
    return RunWords.loss(configuration.atFirstSeed()).in(locale);
  }

  private static List<String> scores(Optional<ResultRow> row) {
    return List.of(
        row.map(one -> StudyWords.percent(one.uar().pooled())).orElse(""),
        row.map(one -> StudyWords.percent(one.war().pooled())).orElse(""));
  }

  private static String gain(
      Metric metric, Optional<ResultRow> one, Optional<ResultRow> other, List<Double> gains) {
    if (one.isEmpty() || other.isEmpty()) {
      return "";
    }
    Measure gain = other.get().figure(metric).pooled().minus(one.get().figure(metric).pooled());
    gain.value().ifPresent(gains::add);
    return StudyWords.points(gain);
  }

  private static String mean(List<Double> gains) {
    OptionalDouble mean = gains.stream().mapToDouble(Double::doubleValue).average();
    return mean.isPresent() ? StudyWords.points(Measure.of(mean.getAsDouble())) : "";
  }
}
