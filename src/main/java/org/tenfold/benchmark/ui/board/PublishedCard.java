package org.tenfold.benchmark.ui.board;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenfold.benchmark.published.Finding;
import org.tenfold.benchmark.published.PublishedResults;
import org.tenfold.benchmark.published.PublishedScore;
import org.tenfold.label.Label;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** What others printed, each number with how it came about. */
class PublishedCard extends Div {
  private static final PublishedResults PUBLISHED = PublishedResults.builtIn();
  private static final Set<PublishedScore> ODD =
      Finding.of(PUBLISHED).stream()
          .filter(finding -> finding.kind() == Finding.Kind.UAR_ABOVE_WAR)
          .map(Finding::score)
          .collect(Collectors.toCollection(HashSet::new));

  PublishedCard() {
    addClassName("tf-card");
    List<String> datasets = PUBLISHED.datasets(PageLabels.set());
    Paragraph words =
        new Paragraph(
            datasets.isEmpty()
                ? translate("board.published-none")
                : translate("board.published-words", String.join(", ", datasets)));
    words.addClassName("tf-note");
    Div all = new Div(words);
    if (!datasets.isEmpty()) {
      all.add(table(datasets.size() > 1));
    }
    NativeDetails details = new NativeDetails(translate("board.published"), all);
    details.setId("board-published");
    add(details);
  }

  /**
   * @param several whether rows are of several datasets
   */
  private static PlainTable table(boolean several) {
    List<PublishedScore> scores = PUBLISHED.of(PageLabels.set());
    // for some datasets nobody printed any
    List<Label> recalls =
        scores.stream().allMatch(score -> score.numbers().recall().isEmpty())
            ? List.of()
            : PageLabels.all();
    PlainTable table =
        new PlainTable(
                Stream.of(
                        Stream.of(translate("study.method"), translate("board.year")),
                        recalls.stream().map(PageLabels::name),
                        Stream.of(
                            "UAR",
                            "WAR",
                            translate("board.averaged"),
                            translate("board.input"),
                            translate("board.pretraining"),
                            translate("board.columns"),
                            translate("board.reporter"),
                            translate("study.source")))
                    .flatMap(heads -> heads)
                    .toArray(String[]::new))
            .words(IntStream.range(0, 6).map(column -> recalls.size() + 4 + column).toArray());
    scores.stream()
        .sorted(
            Comparator.comparing(
                (PublishedScore score) -> score.numbers().uar().orElse(0.0),
                Comparator.reverseOrder()))
        .forEach(score -> table.addRow(new Span(method(score, several)), cells(score, recalls)));
    return table;
  }

  private static List<Component> cells(PublishedScore score, List<Label> recalls) {
    List<String> cells = new ArrayList<>();
    cells.add(score.method().year().map(String::valueOf).orElse("–"));
    for (Label emotion : recalls) {
      cells.add(
          score.recall(PageLabels.set().key(emotion)).map(PublishedCard::printed).orElse("–"));
    }
    cells.add(
        score.numbers().uar().map(PublishedCard::printed).orElse("–")
            + (ODD.contains(score) ? " ⚠ " + translate("board.uar-above") : ""));
    cells.add(score.numbers().war().map(PublishedCard::printed).orElse("–"));
    cells.add(translate("board.averaged." + score.protocol().average()));
    cells.add(translate("board.input." + score.protocol().input()));
    cells.add(score.protocol().pretraining().orElse("–"));
    cells.add(score.origin().columns().map(one -> translate("board.columns." + one)).orElse("–"));
    cells.add(translate("board.reporter." + score.origin().reporter()));
    cells.add(source(score));
    return cells.stream().<Component>map(Span::new).toList();
  }

  private static String method(PublishedScore score, boolean several) {
    return Stream.of(
            Stream.of(score.method().name()),
            several ? Stream.of(score.dataset()) : Stream.<String>empty(),
            score.method().variant().stream(),
            score.method().loss().stream())
        .flatMap(words -> words)
        .collect(Collectors.joining(" · "));
  }

  private static String source(PublishedScore score) {
    return Stream.concat(
            score.origin().sources().stream()
                .map(key -> Objects.requireNonNull(PUBLISHED.sources().get(key)))
                .map(source -> source.authors() + " " + source.year()),
            score.origin().place().stream())
        .collect(Collectors.joining(", "));
  }

  private static String printed(double percent) {
    return String.format(Locale.ROOT, "%.2f", percent);
  }
}
