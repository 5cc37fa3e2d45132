package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.published.PublishedResults;
import org.tenfold.benchmark.published.Transfer;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Configuration;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;
import org.tenfold.web.term.Explained;

/** WAR by weights at the start and loss, as the paper's table 7 has it. */
class TransferTable extends Div {
  private final transient Study study;

  TransferTable(Study study) {
    this.study = study;
    addClassName("tf-stack");
  }

  void show(StudyTables tables) {
    removeAll();
    List<Configuration> all = study.plan().configurations();
    List<String> losses =
        all.stream()
            .map(one -> RunWords.loss(one.atFirstSeed()).in(getLocale()))
            .distinct()
            .toList();
    List<String> heads = new ArrayList<>(List.of(translate("study.starts")));
    heads.addAll(losses);
    PlainTable table = new PlainTable(heads.toArray(String[]::new));
    table.setId("study-transfer");
    for (TrainingSpec.Start start :
        all.stream().map(one -> one.atFirstSeed().start()).distinct().toList()) {
      List<Configuration> row =
          all.stream().filter(one -> one.atFirstSeed().start().equals(start)).toList();
      List<Span> cells = new ArrayList<>();
      for (String loss : losses) {
        cells.add(
            new Span(
                row.stream()
                    .filter(one -> RunWords.loss(one.atFirstSeed()).in(getLocale()).equals(loss))
                    .findFirst()
                    .flatMap(tables::row)
                    .map(
                        found ->
                            StudyWords.percent(found.war().pooled())
                                + (found.seeds() < 2
                                    ? " (n = 1)"
                                    : " ± " + StudyWords.percent(found.war().overSeeds())))
                    .orElse("–")));
      }
      table.addRow(new Span(StudyWords.start(row.getFirst().atFirstSeed())), cells);
    }
    add(card("study.transfer", translate("study.transfer-words"), table));
    printed().ifPresent(this::add);
  }

  private Optional<Div> printed() {
    String network =
        study.plan().configurations().getFirst().atFirstSeed().network().network().key();
    List<Transfer> known =
        PublishedResults.builtIn().transfers(PageLabels.set()).stream()
            .filter(one -> one.network().equals(network))
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    PlainTable table =
        new PlainTable(translate("study.starts"), translate("benchmark.loss"), "WAR").words(1);
    for (Transfer one : known) {
      table.addRow(
          new Span(one.pretraining() + " → " + one.target()),
          List.of(new Span(one.loss()), new Span(String.format(Locale.ROOT, "%.2f", one.war()))));
    }
    return Optional.of(card("study.published", translate("study.published-words", "DFEW"), table));
  }

  private static Div card(String title, String sentence, PlainTable table) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-note");
    Div card = new Div(Explained.heading(translate(title)), words, table);
    card.addClassName("tf-card");
    return card;
  }
}
