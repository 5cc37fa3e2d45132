package org.tenfold.agreement.ui.dashboard;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.agreement.AsOf;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.agreement.dashboard.Breakdown;
import org.tenfold.agreement.dashboard.DurationTable;
import org.tenfold.agreement.dashboard.Overview;
import org.tenfold.agreement.filter.DurationBin;
import org.tenfold.agreement.history.Replay;
import org.tenfold.agreement.ui.ChartCard;
import org.tenfold.agreement.ui.ChartData;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.Label;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageLabels;
import org.tenfold.web.PlainTable;

/** DFEW's Table 2, and the same counts by movie, collector and annotator. */
final class DurationsCard extends ChartCard {
  private static final int ROWS = 40;

  private enum Rows {
    EMOTION("Emotion", "voter.group.emotions"),
    MOVIE("Movie", "desk-page.movie"),
    COLLECTOR("Collector", "role.COLLECTOR"),
    ANNOTATOR("Annotator", "role.ANNOTATOR");

    /** In a CSV. */
    private final String title;

    private final String key;

    Rows(String title, String key) {
      this.title = title;
      this.key = key;
    }
  }

  private final Div holder;
  private final Select<Rows> rows;
  private Optional<Replay> replay = Optional.empty();
  private ChartData drawn = ChartData.none();
  private @Nullable Overview shown;

  static DurationsCard create() {
    Select<Rows> rows = new Select<>();
    Div holder = new Div();
    Div body = new Div(rows, holder);
    body.addClassName("tf-stack");
    return new DurationsCard(rows, holder, body);
  }

  private DurationsCard(Select<Rows> rows, Div holder, Component body) {
    super(translate("durations.title"), "", body);
    this.rows = rows;
    this.holder = holder;
    setId("durations-card");
    rows.setLabel(translate("durations.row-for"));
    rows.setItems(Rows.values());
    rows.setItemLabelGenerator(one -> translate(one.key));
    rows.setValue(Rows.EMOTION);
    rows.addValueChangeListener(change -> refresh());
  }

  void show(Overview now, Optional<Replay> played) {
    shown = now;
    replay = played;
    refresh();
  }

  private void refresh() {
    Overview now = shown;
    if (now == null) {
      return;
    }
    setComing(isComing(now));
    switch (rows.getValue()) {
      case EMOTION -> byEmotion(now);
      case MOVIE -> byClip(now, JudgedClip::movie);
      case COLLECTOR -> byClip(now, JudgedClip::collector);
      case ANNOTATOR -> byAnnotator(now);
    }
  }

  /** Who voted when is known once all votes were gone through; a release does not say it. */
  private boolean isComing(Overview now) {
    return rows.getValue() == Rows.ANNOTATOR
        && replay.isEmpty()
        && !(now.question().moment() instanceof AsOf.Frozen);
  }

  private void byEmotion(Overview now) {
    DurationTable table = now.durations();
    long unknown = now.figures().singleLabelled().items() - table.total();
    setMeaning(
        translate("durations.words")
            + (unknown == 0 ? "" : " " + translate("durations.unknown", Formats.clips(unknown))));
    setNote(
        table.total() > 0
            ? ""
            : translate(unknown > 0 ? "durations.none-known" : "figure.no-label"));
    List<String> columns = new ArrayList<>(List.of("Emotion"));
    for (DurationBin bin : DurationBin.values()) {
      columns.addAll(List.of(bin.title(), "%"));
    }
    columns.addAll(List.of("Total", "%"));
    List<List<String>> lines = new ArrayList<>();
    for (Label emotion : PageLabels.all()) {
      List<String> line = new ArrayList<>(List.of(PageLabels.set().title(emotion)));
      for (DurationBin bin : DurationBin.values()) {
        line.add(Integer.toString(table.count(emotion, bin)));
        line.add(Formats.percent(table.percent(emotion, bin)));
      }
      line.add(Integer.toString(table.total(emotion)));
      line.add(Formats.percent(table.percent(emotion)));
      lines.add(line);
    }
    List<String> total = new ArrayList<>(List.of("Total"));
    for (DurationBin bin : DurationBin.values()) {
      total.add(Integer.toString(table.total(bin)));
      total.add(Formats.percent(table.percent(bin)));
    }
    total.add(Integer.toString(table.total()));
    total.add(table.total() == 0 ? "0.00" : "100.00");
    lines.add(total);
    draw(now, new ChartData(columns, lines));
  }

  private void byClip(
      Overview now,
      java.util.function.Function<JudgedClip, Optional<org.tenfold.agreement.EntityRef>> common) {
    String what = translate(rows.getValue().key);
    setNote("");
    Breakdown breakdown = Breakdown.ofLabels(now.agreement(), common);
    setMeaning(
        translate("durations.by-clip", what)
            + (breakdown.unknown() == 0
                ? ""
                : " "
                    + translate(
                        "durations.by-clip-unknown", Formats.clips(breakdown.unknown()), what)));
    draw(now, numbers(breakdown));
  }

  private void byAnnotator(Overview now) {
    setNote("");
    Breakdown breakdown =
        replay.map(Replay::byAnnotator).orElseGet(() -> new Breakdown(List.of(), 0));
    if (isComing(now)) {
      setMeaning(translate("history.playing"));
    } else {
      setMeaning(
          breakdown.rows().isEmpty()
              ? translate("durations.no-voters")
              : translate("durations.by-annotator"));
    }
    draw(now, numbers(breakdown));
  }

  private ChartData numbers(Breakdown breakdown) {
    List<String> columns = new ArrayList<>(List.of(rows.getValue().title));
    PageLabels.all().forEach(emotion -> columns.add(PageLabels.set().title(emotion)));
    for (DurationBin bin : DurationBin.values()) {
      columns.add(bin.title());
    }
    columns.addAll(List.of("Total", "%"));
    long all = breakdown.total();
    List<List<String>> lines = new ArrayList<>();
    for (Breakdown.Row row : breakdown.rows()) {
      List<String> line = new ArrayList<>(List.of(row.of().name()));
      PageLabels.all().forEach(emotion -> line.add(Long.toString(row.count(emotion))));
      for (DurationBin bin : DurationBin.values()) {
        line.add(Long.toString(row.count(bin)));
      }
      line.add(Long.toString(row.total()));
      line.add(Formats.percent(all == 0 ? 0 : 100.0 * row.total() / all));
      lines.add(line);
    }
    return new ChartData(columns, lines);
  }

  private void draw(Overview now, ChartData numbers) {
    show(numbers, Formats.moment(now));
    if (numbers.equals(drawn)) {
      return;
    }
    drawn = numbers;
    PlainTable table =
        new PlainTable(numbers.columns().stream().map(this::shown).toArray(String[]::new));
    table.setId("durations");
    for (List<String> line : numbers.rows().stream().limit(ROWS).toList()) {
      table.addRow(
          heading(line.getFirst()), line.stream().skip(1).map(DurationsCard::cell).toList());
    }
    holder.removeAll();
    holder.add(table);
    if (numbers.rows().size() > ROWS) {
      Div more =
          new Div(translate("figure.first-rows", ROWS, Formats.count(numbers.rows().size())));
      more.addClassName("tf-note");
      holder.add(more);
    }
  }

  private Component heading(String name) {
    return rows.getValue() == Rows.EMOTION
        ? PageLabels.all().stream()
            .filter(emotion -> PageLabels.set().title(emotion).equals(name))
            .<Component>map(LabelBadge::new)
            .findFirst()
            .orElseGet(() -> new Span(shown(name)))
        : new Span(name);
  }

  /** The files are in English. */
  private String shown(String column) {
    if (column.equals(rows.getValue().title)) {
      return translate(rows.getValue().key);
    }
    if (column.equals("Total")) {
      return translate("durations.total");
    }
    return PageLabels.all().stream()
        .filter(emotion -> PageLabels.set().title(emotion).equals(column))
        .map(emotion -> PageLabels.name(emotion))
        .findFirst()
        .orElse(column);
  }

  private static Span cell(String number) {
    Span cell = new Span(number);
    if (number.contains(".")) {
      cell.addClassName("tf-muted");
    }
    return cell;
  }
}
