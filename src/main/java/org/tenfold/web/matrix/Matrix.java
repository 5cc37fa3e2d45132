package org.tenfold.web.matrix;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A square of numbers with what is behind them: a pressed cell opens its clips beside it, or
 * directly below where there is no room. Its unit and the open cell stand in the address, so that
 * whoever comes back from a clip finds them.
 *
 * <p>Not thread-safe: to be used under the page's lock.
 */
public class Matrix extends Div {
  private final transient MatrixHeads heads;
  private final transient MatrixAddress address;
  private final Select<Boolean> percent = new Select<>();
  private final Div choices = new Div(percent);
  private final Paragraph meaning = new Paragraph();
  private final Div square = new Div();
  private final Div behind = new Div();
  private transient @Nullable Function<MatrixPlace, Component> clips;
  private transient @Nullable SquareTable table;
  private transient @Nullable MatrixFigures figures;
  private transient Optional<MatrixPlace> open = Optional.empty();
  private boolean found;

  /**
   * @param name tells it from other squares of its page, in the address; may be empty
   */
  public Matrix(String name, MatrixHeads heads) {
    this.heads = heads;
    this.address = new MatrixAddress(name);
    addClassName("tf-matrix-card");
    percent.setLabel(translate("matrix.unit"));
    percent.setItems(true, false);
    percent.setItemLabelGenerator(
        one -> translate(Boolean.TRUE.equals(one) ? "matrix.percent" : "matrix.counts"));
    percent.setValue(true);
    percent.addValueChangeListener(change -> changeUnit(change.isFromClient()));
    percent.addClassName("tf-matrix-unit");
    choices.addClassName("tf-fields");
    meaning.addClassName("tf-note");
    square.addClassName("tf-matrix-square");
    behind.addClassName("tf-matrix-behind");
    behind.setId(name.isEmpty() ? "behind" : name + "-behind");
    behind.setVisible(false);
    Div sides = new Div(square, behind);
    sides.addClassName("tf-matrix-sides");
    add(choices, meaning, sides);
  }

  /** Says what a pressed cell opens; without it there is nothing to press for. */
  public Matrix opening(Function<MatrixPlace, Component> clips) {
    this.clips = clips;
    return this;
  }

  /** Further choices, beside that of the unit. */
  public Matrix beside(Component choice) {
    choices.addComponentAsFirst(choice);
    return this;
  }

  /** Takes what the address says. To be called before {@link #show}. */
  public void enter(BeforeEnterEvent event) {
    percent.setValue(address.percent(event));
    open = address.open(event, heads.size());
    found = open.isPresent();
  }

  /** Shows other numbers; the open cell stays open, with what is behind it as it was. */
  public void show(MatrixFigures now) {
    figures = now;
    percent.setVisible(now.inTwoUnits());
    if (table == null) {
      table = new SquareTable(heads, now.sums().isPresent(), this::press);
      square.add(table);
    }
    draw();
    if (behind.getComponentCount() == 0) {
      showBehind();
    }
  }

  /** Asks anew what is behind the open cell. */
  public void reopen() {
    showBehind();
  }

  private void changeUnit(boolean byHand) {
    if (byHand) {
      getUI().ifPresent(ui -> address.notePercent(ui, percent.getValue()));
    }
    draw();
  }

  private void draw() {
    if (table == null || figures == null) {
      return;
    }
    boolean shares = Boolean.TRUE.equals(percent.getValue());
    meaning.setText(
        translate("matrix.axes", heads.rows(), heads.columns())
            + (figures.inTwoUnits()
                ? " " + translate(shares ? "matrix.percent-words" : "matrix.counts-words")
                : "")
            + (clips == null ? "" : " " + translate("matrix.press")));
    table.draw(figures, shares, open);
  }

  private void press(MatrixPlace place) {
    if (clips == null) {
      return;
    }
    choose(open.equals(Optional.of(place)) ? Optional.empty() : Optional.of(place));
  }

  private void choose(Optional<MatrixPlace> place) {
    open = place;
    getUI().ifPresent(ui -> address.noteOpen(ui, place));
    draw();
    showBehind();
  }

  private void showBehind() {
    behind.removeAll();
    behind.setVisible(open.isPresent() && clips != null);
    if (open.isEmpty() || clips == null) {
      return;
    }
    H3 title = new H3(heads.words(open.get()));
    title.getElement().setAttribute("aria-live", "polite");
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), press -> choose(Optional.empty()));
    close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    close.setAriaLabel(translate("matrix.close"));
    Div head = new Div(title, close);
    head.addClassName("tf-matrix-behind-head");
    behind.add(head, clips.apply(open.get()));
    if (found) {
      found = false;
      square.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    } else {
      behind.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
  }
}
