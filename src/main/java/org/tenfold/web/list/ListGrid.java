package org.tenfold.web.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tenfold.web.VaadinWords;
import org.tenfold.web.term.Explained;

/**
 * A list of any length: only rows in sight are read and sent. Its order is asked of whoever reads
 * the rows and stands in the address; long words wrap, numbers stand at the right, and what can be
 * done with a row stays in sight in a narrow window.
 *
 * @param <T> a row; compared by what {@link #read} says is its identity
 */
public final class ListGrid<T> extends Grid<T> {
  /** The parameter of the address that holds the order. */
  public static final String ORDER = "order";

  private static final int PAGE = 50;
  private static final int FEW = 12;

  private final ListOrder usual;
  private final Map<String, Column<T>> byKey = new HashMap<>();
  private final List<ListColumn> columns = new ArrayList<>();
  private ListOrder order;

  /** Rows of a list from an offset on. */
  @FunctionalInterface
  public interface Reader<T> {
    Stream<T> read(ListOrder order, int offset, int limit);
  }

  /** How many rows there are. */
  @FunctionalInterface
  public interface Counter {
    int count();
  }

  public ListGrid(String id, ListOrder usual) {
    this.usual = usual;
    this.order = usual;
    setId(id);
    VaadinWords.spoken(this);
    setPageSize(PAGE);
    addClassName("tf-list");
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    addSortListener(
        event -> {
          if (event.isFromClient()) {
            ListOrder wanted =
                event.getSortOrder().stream().findFirst().map(this::order).orElse(usual);
            getUI()
                .ifPresent(
                    ui ->
                        PageQuery.change(
                            ui, Map.of(ORDER, wanted.equals(usual) ? "" : wanted.key())));
          }
        });
  }

  /** Words; a long one wraps, and is whole in its title. */
  public Column<T> words(String key, String header, ValueProvider<T, String> words) {
    return column(
        key,
        addColumn(
            LitRenderer.<T>of("<span title=\"${item.words}\">${item.words}</span>")
                .withProperty("words", words)),
        header);
  }

  /** Numbers, or dates: at the right. */
  public Column<T> number(String key, String header, ValueProvider<T, String> number) {
    Column<T> column =
        column(
            key,
            addColumn(
                LitRenderer.<T>of("<span class=\"tf-number\">${item.number}</span>")
                    .withProperty("number", number)),
            header);
    column.setTextAlign(ColumnTextAlign.END);
    return column.setFlexGrow(0).setAutoWidth(true);
  }

  /**
   * Anything else.
   *
   * @param key empty: the list cannot be ordered by it
   */
  public Column<T> part(String key, String header, SerializableFunction<T, Component> part) {
    return column(key, addComponentColumn(part::apply), header);
  }

  /** The column made last is away until its reader fetches it. */
  public void seldom() {
    ListColumn last = columns.removeLast();
    columns.add(new ListColumn(last.key(), last.header(), false, last.shown()));
  }

  /** What can be done with a row: always in sight. */
  public Column<T> deeds(SerializableFunction<T, Component> deeds) {
    return addComponentColumn(deeds::apply)
        .setHeader("")
        .setAutoWidth(true)
        .setFlexGrow(0)
        .setFrozenToEnd(true);
  }

  /** Those that may be put away: all but the first, which says what a row is. */
  public List<ListColumn> choosable() {
    return List.copyOf(columns.subList(1, columns.size()));
  }

  private Column<T> column(String key, Column<T> column, String header) {
    column.setHeader(Explained.words(header)).setResizable(true);
    String name = key.isEmpty() ? "column-" + columns.size() : key;
    columns.add(new ListColumn(name, header, true, column::setVisible));
    if (!key.isEmpty()) {
      column.setSortable(true).setSortProperty(key);
      byKey.put(key, column);
    }
    return column;
  }

  /**
   * Where its rows come from.
   *
   * @param identity what stays the same of a row that has changed
   */
  public void read(Reader<T> rows, Counter count, ValueProvider<T, Object> identity) {
    setItems(
        new CallbackDataProvider<T, Void>(
            query -> rows.read(order, query.getOffset(), query.getLimit()),
            query -> count.count(),
            identity));
  }

  /** Rows that are few, all in memory and in their order. */
  public void readAll(
      java.util.function.Supplier<List<T>> rows, ValueProvider<T, Object> identity) {
    read(
        (by, offset, limit) -> rows.get().stream().skip(offset).limit(limit),
        () -> rows.get().size(),
        identity);
  }

  /** Takes the order from the address. */
  public void enter(BeforeEnterEvent event) {
    ListOrder wanted = PageQuery.value(event, ORDER).map(ListOrder::of).orElse(usual);
    order = byKey.containsKey(wanted.by()) ? wanted : usual;
    Column<T> column = byKey.get(order.by());
    if (column != null) {
      sort(
          List.of(
              new GridSortOrder<>(
                  column,
                  order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }
  }

  /** As high as its rows while they are few; more scroll within. */
  public void fit(int rows) {
    boolean few = rows <= FEW;
    setAllRowsVisible(few);
    setHeight(few ? null : "36rem");
  }

  public ListOrder order() {
    return order;
  }

  /** Reads the rows in sight again; those chosen stay so. */
  public void refresh() {
    getDataProvider().refreshAll();
  }

  private ListOrder order(GridSortOrder<T> sort) {
    return byKey.entrySet().stream()
        .filter(column -> column.getValue() == sort.getSorted())
        .map(Map.Entry::getKey)
        .findFirst()
        .map(key -> new ListOrder(key, sort.getDirection() == SortDirection.DESCENDING))
        .orElse(usual);
  }
}
