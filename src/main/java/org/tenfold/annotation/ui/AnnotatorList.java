package org.tenfold.annotation.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tenfold.annotation.report.AnnotatorReports.Report;
import org.tenfold.statistics.Measure;
import org.tenfold.web.StateBadge;
import org.tenfold.web.list.ListGrid;
import org.tenfold.web.list.ListOrder;
import org.tenfold.web.list.ListSearch;

/** Annotators' figures side by side: any number of people, of whom a page holds those in sight. */
final class AnnotatorList extends Div {
  private static final int FEW = 12;

  private final ListSearch search =
      new ListSearch("annotators-search", translate("annotators.find"));
  private final ListGrid<Report> grid =
      new ListGrid<>("annotators-list", new ListOrder("name", false));
  private List<Report> all = List.of();

  /** The columns by which it can be ordered, and how, smallest first. */
  private enum Column {
    NAME(Comparator.comparing(Report::name, String.CASE_INSENSITIVE_ORDER)),
    VOTES(Comparator.comparingInt(Report::votes)),
    ACTIVE(Comparator.comparing(Report::active)),
    PACE(Comparator.comparingDouble(Report::pace)),
    RESPONSE(Comparator.comparingInt(Report::medianResponseMillis)),
    SAME(Comparator.comparingDouble(one -> number(one.agreement()))),
    GOLD(
        Comparator.comparingDouble(
            one ->
                one.goldClips() == 0
                    ? Double.NEGATIVE_INFINITY
                    : (double) one.goldRight() / one.goldClips())),
    AGAIN(Comparator.comparingDouble(one -> number(one.repeatKappa()))),
    LIKEST(Comparator.comparingDouble(one -> number(one.excess())));

    private final transient Comparator<Report> order;

    Column(Comparator<Report> order) {
      this.order = order;
    }

    /** Those without a figure first. */
    private static double number(Measure measure) {
      return measure.value().orElse(Double.NEGATIVE_INFINITY);
    }
  }

  AnnotatorList(SerializableFunction<Report, Component> actions) {
    addClassName("tf-stack");
    grid.part(key(Column.NAME), translate("annotators.annotator"), AnnotatorList::name)
        .setFlexGrow(2)
        .setWidth("9rem");
    grid.number(
            key(Column.VOTES), translate("annotators.votes"), one -> Integer.toString(one.votes()))
        .setAutoWidth(false)
        .setWidth("5rem");
    grid.number(
            key(Column.ACTIVE),
            translate("annotators.active"),
            one -> translate("annotators.minutes", one.active().toMinutes()))
        .setAutoWidth(false)
        .setWidth("5.5rem");
    grid.number(
            key(Column.PACE),
            translate("annotators.pace"),
            one -> one.votes() == 0 ? "–" : format("%.0f", one.pace()))
        .setAutoWidth(false)
        .setWidth("5.5rem");
    grid.number(
            key(Column.RESPONSE),
            translate("annotators.response"),
            one ->
                one.votes() == 0
                    ? "–"
                    : translate(
                        "annotators.seconds", format("%.1f", one.medianResponseMillis() / 1e3)))
        .setAutoWidth(false)
        .setWidth("6.5rem");
    grid.part(
            key(Column.SAME),
            translate("annotators.same"),
            one -> figure(one.agreement(), one.agreementClips(), true))
        .setWidth("6.5rem");
    grid.number(
            key(Column.GOLD),
            translate("annotators.gold"),
            one ->
                one.goldClips() == 0
                    ? "–"
                    : translate("study.of", one.goldRight(), one.goldClips()))
        .setAutoWidth(false)
        .setWidth("6.5rem");
    grid.part(
            key(Column.AGAIN),
            translate("annotators.again"),
            one -> figure(one.repeatKappa(), one.repeatClips(), false))
        .setWidth("6.5rem");
    grid.part(key(Column.LIKEST), translate("annotators.likest"), AnnotatorList::likest)
        .setFlexGrow(2)
        .setWidth("7rem");
    grid.deeds(actions);
    grid.read(
        (order, offset, limit) ->
            found().stream().sorted(comparator(order)).skip(offset).limit(limit),
        () -> found().size(),
        Report::id);
    add(search, grid);
  }

  private static String key(Column column) {
    return ListOrder.key(column);
  }

  private static Comparator<Report> comparator(ListOrder order) {
    Comparator<Report> up = order.by(Column.NAME).order;
    return (order.descending() ? up.reversed() : up).thenComparing(Column.NAME.order);
  }

  /** Takes words and order from the address. */
  void enter(BeforeEnterEvent event) {
    search.enter(event);
    grid.enter(event);
    showFound();
  }

  void show(List<Report> now) {
    all = List.copyOf(now);
    search.setVisible(all.size() > FEW || !search.words().isEmpty());
    showFound();
  }

  private void showFound() {
    grid.fit(found().size());
    grid.refresh();
  }

  private List<Report> found() {
    String words = search.words().toLowerCase(Locale.ROOT);
    return words.isEmpty()
        ? all
        : all.stream().filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words)).toList();
  }

  private static Component name(Report one) {
    Div name = new Div(new Span(one.name()));
    if (one.paused()) {
      StateBadge badge = new StateBadge(translate("annotators.paused"), StateBadge.Tone.WARN);
      badge.setTitle(one.pausedReason());
      name.add(" ");
      name.add(badge);
    }
    return name;
  }

  private static Component likest(Report one) {
    if (one.commonClips() == 0) {
      return new Span("–");
    }
    Div likest = new Div(new Span(one.likest() + " "));
    likest.addClassName("tf-name");
    likest.add(figure(one.excess(), one.commonClips(), true));
    return likest;
  }

  private static Span figure(Measure measure, int clips, boolean percent) {
    return switch (measure) {
      case Measure.Value(double number) ->
          new Span(
              percent
                  ? format("%+.0f %% (n = %d)", 100 * number, clips).replace("+", "")
                  : format("%.2f (n = %d)", number, clips));
      case Measure.Undefined(Measure.Reason why) -> {
        Span none = new Span("–");
        none.setTitle(translate("reason." + why));
        yield none;
      }
    };
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
