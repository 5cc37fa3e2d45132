package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.tenfold.agreement.EntityRef;
import org.tenfold.agreement.filter.ClipOrder;
import org.tenfold.agreement.filter.ClipRow;
import org.tenfold.agreement.ui.Formats;
import org.tenfold.label.Label;
import org.tenfold.label.LabelClass;
import org.tenfold.label.LabelRule;
import org.tenfold.web.PageLabels;
import org.tenfold.web.VaadinWords;
import org.tenfold.web.list.ListColumn;
import org.tenfold.web.term.Explained;

/**
 * Clips as rows and the labels as columns, the colour of a cell as strong as its share of the
 * votes. Only the rows in sight are sent to the browser.
 */
class ClipGrid extends Grid<ClipRow> {
  private static final int PAGE = 50;

  /** So many columns have room for a name; more are headed by their numbers. */
  private static final int NAMED = 8;

  private final Map<ClipOrder.By, Column<ClipRow>> columns = new EnumMap<>(ClipOrder.By.class);
  private final Column<ClipRow> movie;
  private final List<ListColumn> choosable = new ArrayList<>();
  private final Set<Column<ClipRow>> away = new HashSet<>();
  private transient LabelRule rule = LabelRule.DFEW;
  private transient List<ClipRow> rows = List.of();
  private transient Consumer<ClipOrder> chosen = order -> {};

  ClipGrid() {
    setId("clips");
    VaadinWords.spoken(this);
    setPageSize(PAGE);
    setHeight("36rem");
    addThemeVariants(GridVariant.LUMO_COMPACT);
    addColumn(ClipOrder.By.NUMBER, clip()).setWidth("10rem").setFrozen(true);
    movie =
        addColumn(
                LitRenderer.<ClipRow>of("<span title=\"${item.movie}\">${item.movie}</span>")
                    .withProperty(
                        "movie", row -> row.clip().movie().map(EntityRef::name).orElse("")))
            .setHeader(translate("desk-page.movie"))
            .setWidth("7rem")
            .setFlexGrow(1);
    addColumn(heat())
        .setHeader(emotions())
        .setWidth(Math.max(17.5, 1.75 * PageLabels.set().size()) + "rem")
        .setFlexGrow(3);
    addColumn(ClipOrder.By.VOTES, votes()).setWidth("5rem");
    addColumn(ClipOrder.By.LABEL, label()).setWidth("7.5rem");
    addColumn(ClipOrder.By.ENTROPY, number(row -> text(row.entropy(), "%.2f"))).setWidth("6rem");
    addColumn(ClipOrder.By.AGREEMENT, number(row -> text(row.agreement(), "%.3f")))
        .setWidth("4.75rem");
    addColumn(ClipOrder.By.SECONDS, number(row -> text(row.clip().seconds(), "%.2f s")))
        .setWidth("5.75rem");
    choosable.add(choosable("MOVIE", translate("desk-page.movie"), movie));
    columns.forEach(
        (by, column) -> {
          if (by != ClipOrder.By.NUMBER) {
            choosable.add(choosable(by.name(), translate("clip-order." + by), column));
          }
        });
    for (ClipOrder.By number :
        List.of(
            ClipOrder.By.VOTES,
            ClipOrder.By.ENTROPY,
            ClipOrder.By.AGREEMENT,
            ClipOrder.By.SECONDS)) {
      column(number).setTextAlign(ColumnTextAlign.END);
    }
    setItems(
        new CallbackDataProvider<ClipRow, Void>(
            query -> rows.stream().skip(query.getOffset()).limit(query.getLimit()),
            query -> rows.size(),
            row -> row.clip().number()));
    addSortListener(
        event -> {
          if (event.isFromClient()) {
            event.getSortOrder().stream()
                .findFirst()
                .map(this::order)
                .ifPresentOrElse(chosen, () -> chosen.accept(ClipOrder.USUAL));
          }
        });
  }

  private ListColumn choosable(String key, String header, Column<ClipRow> column) {
    return new ListColumn(
        key,
        header,
        true,
        shown -> {
          boolean unused = shown ? away.remove(column) : away.add(column);
          offer(column, true);
        });
  }

  /** A column of which no row knows anything is not shown, nor one that was put away. */
  private void offer(Column<ClipRow> column, boolean known) {
    column.setVisible(known && !away.contains(column));
  }

  List<ListColumn> choosable() {
    return List.copyOf(choosable);
  }

  /** Called when somebody presses the head of a column. */
  void addOrderListener(Consumer<ClipOrder> listener) {
    chosen = listener;
  }

  /**
   * @param rows sorted by {@code order}
   */
  void show(List<ClipRow> rows, ClipOrder order, LabelRule rule) {
    this.rule = rule;
    offer(movie, rows.stream().anyMatch(row -> row.clip().movie().isPresent()));
    offer(
        column(ClipOrder.By.SECONDS),
        rows.stream().anyMatch(row -> row.clip().seconds().isPresent()));
    sort(
        List.of(
            new GridSortOrder<>(
                column(order.by()),
                order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    this.rows = rows;
    getDataProvider().refreshAll(); // those chosen stay so
  }

  private ClipOrder order(GridSortOrder<ClipRow> sort) {
    ClipOrder.By by =
        columns.entrySet().stream()
            .filter(column -> column.getValue() == sort.getSorted())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(ClipOrder.USUAL.by());
    return new ClipOrder(by, sort.getDirection() == SortDirection.DESCENDING);
  }

  private Column<ClipRow> addColumn(ClipOrder.By by, LitRenderer<ClipRow> renderer) {
    Column<ClipRow> column =
        addColumn(renderer)
            .setHeader(Explained.words(translate("clip-order." + by)))
            .setSortable(true)
            .setSortProperty(by.name())
            .setFlexGrow(0);
    columns.put(by, column);
    return column;
  }

  private Column<ClipRow> column(ClipOrder.By by) {
    return java.util.Objects.requireNonNull(columns.get(by));
  }

  private static LitRenderer<ClipRow> clip() {
    return LitRenderer.<ClipRow>of(
            """
            ${item.id
              ? html`<a class="tf-clip-link" href="clips/${item.id}"><img loading="lazy" alt=""
                  src="media/clips/${item.id}/poster"><span>${item.name}</span></a>`
              : html`<span>${item.name}</span>`}
            """)
        .withProperty(
            "id", row -> row.clip().clip().map(clip -> clip.value().toString()).orElse(""))
        .withProperty("name", row -> Formats.name(row.clip()));
  }

  private static LitRenderer<ClipRow> heat() {
    return LitRenderer.<ClipRow>of(
            """
            <div class="tf-heat" role="img" aria-label="${item.words}">
              ${item.counts.map((n, i) => html`<span data-emotion="${i + 1}" data-colour="${item.colours[i]}"
                ?data-strong=${n >= item.total * .6 && n > 0} title="${item.names[i]}: ${n} of ${item.total}"
                style="--tf-share: ${item.total ? n / item.total : 0}">${n || ''}</span>`)}
            </div>
            """)
        .withProperty(
            "counts", row -> java.util.Arrays.stream(row.clip().votes().toArray()).boxed().toList())
        .withProperty("total", row -> row.clip().votes().total())
        .withProperty("names", row -> PageLabels.names())
        .withProperty(
            "colours", row -> PageLabels.set().classes().stream().map(LabelClass::colour).toList())
        .withProperty("words", ClipGrid::inWords);
  }

  private static LitRenderer<ClipRow> label() {
    return LitRenderer.<ClipRow>of(
            """
            ${item.label
              ? html`<span class="tf-badge" data-emotion="${item.label}" data-colour="${item.colour}">${item.words}</span>`
              : html`<span class="tf-muted">${item.words}</span>`}
            """)
        .withProperty("label", row -> row.label().map(Label::number).orElse(0))
        .withProperty(
            "colour",
            row -> row.label().map(one -> PageLabels.set().classOf(one).colour()).orElse(0))
        .withProperty(
            "words",
            row ->
                row.label()
                    .map(ClipGrid::name)
                    .orElseGet(
                        () ->
                            switch (row.decision()) {
                              case UNTOUCHED -> translate("grid.no-votes");
                              case NO_LABEL, LABELLED -> translate("import.no-label");
                              case SETTLED -> translate("grid.certain");
                              case OPEN -> translate("grid.open");
                              case LOST -> translate("grid.lost");
                            }));
  }

  private LitRenderer<ClipRow> votes() {
    return number(row -> row.clip().votes().total() + " / " + rule.votes());
  }

  private static LitRenderer<ClipRow> number(
      com.vaadin.flow.function.ValueProvider<ClipRow, String> text) {
    return LitRenderer.<ClipRow>of("<span class=\"tf-number\">${item.text}</span>")
        .withProperty("text", text);
  }

  private static Div emotions() {
    Div names = new Div();
    names.addClassName("tf-heat");
    boolean few = PageLabels.set().size() <= NAMED;
    for (Label emotion : PageLabels.all()) {
      Span name = new Span(few ? name(emotion) : String.valueOf(emotion.number()));
      name.getElement().setAttribute("title", name(emotion));
      names.add(name);
    }
    return names;
  }

  private static String name(Label emotion) {
    return PageLabels.name(emotion);
  }

  private static String inWords(ClipRow row) {
    if (row.clip().votes().total() == 0) {
      return translate("grid.no-votes");
    }
    return PageLabels.all().stream()
        .filter(emotion -> row.clip().votes().of(emotion) > 0)
        .map(emotion -> name(emotion) + " " + row.clip().votes().of(emotion))
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private static String text(OptionalDouble figure, String format) {
    return figure.isPresent() ? String.format(Locale.ROOT, format, figure.getAsDouble()) : "–";
  }
}
