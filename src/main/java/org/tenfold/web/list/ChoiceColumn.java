package org.tenfold.web.list;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;

/** The column of boxes by which rows of a table are chosen. */
public final class ChoiceColumn {
  /** Vaadin names its boxes in English alone, and only where it draws them. */
  private static final String NAMES =
      """
      const column = this.querySelector('vaadin-grid-flow-selection-column');
      const named = (draw, name) => (root, ...rest) => {
        draw.call(column, root, ...rest);
        root.firstElementChild.accessibleName = name;
      };
      column.headerRenderer = named(column._defaultHeaderRenderer, $0);
      column.renderer = named(column._defaultRenderer, $1);
      """;

  private ChoiceColumn() {}

  /** Adds it, with boxes whose names are in the page's language. */
  public static <T> GridMultiSelectionModel<T> of(Grid<T> grid) {
    GridMultiSelectionModel<T> model =
        (GridMultiSelectionModel<T>) grid.setSelectionMode(Grid.SelectionMode.MULTI);
    var unused =
        grid.addAttachListener(
            shown ->
                grid.getElement()
                    .executeJs(NAMES, translate("several.every-row"), translate("several.row")));
    return model;
  }
}
