package org.tenfold.web.list;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Chooses several rows of a grid, by mouse or keys, a whole range with the shift key; and says, as
 * long as some are chosen, what can be done with them.
 */
public final class Several<T> extends Div {
  private final Grid<T> grid;
  private final Span count = new Span();
  private final Div deeds = new Div();
  private @Nullable T last;

  public Several(Grid<T> grid) {
    this.grid = grid;
    addClassName("tf-several");
    setId("chosen");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", translate("several.deeds"));
    count.getElement().setAttribute("role", "status");
    count.addClassName("tf-strong");
    deeds.addClassName("tf-actions");
    Button none = new Button(translate("several.none"), click -> grid.deselectAll());
    none.setId("choose-none");
    none.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    add(count, deeds, none);
    GridMultiSelectionModel<T> model = ChoiceColumn.of(grid);
    model.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.VISIBLE);
    model.setSelectionColumnFrozen(true);
    var unused =
        model.addClientItemToggleListener(
            toggle -> {
              if (toggle.isShiftKey() && last != null) {
                choose(between(last, toggle.getItem()), toggle.isSelected());
              }
              last = toggle.getItem();
            });
    var alsoUnused = grid.addSelectionListener(changed -> count());
    count();
  }

  /** One more thing to do with those chosen, which stay chosen unless it says otherwise. */
  public Several<T> deed(String id, String words, Consumer<List<T>> deed) {
    deeds.add(button(id, words, deed));
    return this;
  }

  /** As {@link #deed}, for what takes something away. */
  public Several<T> loss(String id, String words, Consumer<List<T>> deed) {
    Button button = button(id, words, deed);
    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    deeds.add(button);
    return this;
  }

  private Button button(String id, String words, Consumer<List<T>> deed) {
    Button button = new Button(words, click -> deed.accept(chosen()));
    button.setId(id);
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    return button;
  }

  /** In the order of the grid, without those that are no longer in it. */
  public List<T> chosen() {
    Set<Object> all = grid.getSelectedItems().stream().map(this::id).collect(toSet());
    return rows().stream().filter(row -> all.contains(id(row))).toList();
  }

  public void none() {
    grid.deselectAll();
  }

  private List<T> rows() {
    return grid.getGenericDataView().getItems().toList();
  }

  private List<T> between(T one, T other) {
    List<T> rows = rows();
    List<Object> ids = rows.stream().map(this::id).toList();
    int from = ids.indexOf(id(one));
    int to = ids.indexOf(id(other));
    return from < 0 || to < 0
        ? List.of(other)
        : rows.subList(Math.min(from, to), Math.max(from, to) + 1);
  }

  /** A row that was read anew is the same one. */
  private Object id(T row) {
    return grid.getDataProvider().getId(row);
  }

  private void choose(List<T> some, boolean chosen) {
    if (chosen) {
      grid.asMultiSelect().select(some);
    } else {
      grid.asMultiSelect().deselect(some);
    }
  }

  private void count() {
    int chosen = grid.getSelectedItems().size();
    setVisible(chosen > 0);
    count.setText(translate("several.chosen", chosen));
  }
}
