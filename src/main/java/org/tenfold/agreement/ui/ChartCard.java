package org.tenfold.agreement.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenfold.web.Chart;
import org.tenfold.web.Drawing;
import org.tenfold.web.Skeleton;
import org.tenfold.web.term.Explained;

/**
 * A figure with its title, one sentence on what it means, the moment it stands for, and its numbers
 * and pictures to take away. Updates change the chart in place.
 *
 * <p>Not thread-safe: to be used under the page's lock.
 */
public class ChartCard extends Div {
  private final String title;
  private final Paragraph meaning = new Paragraph();
  private final Paragraph asOf = new Paragraph();
  private final Paragraph note = new Paragraph();
  private final Div framed = new Div();
  private final NumbersTable table = new NumbersTable();
  private final MenuBar menu = spoken(new MenuBar());
  private @Nullable Chart chart;
  private ChartData numbers = ChartData.none();

  /**
   * @param meaning one sentence on how to read it
   */
  public ChartCard(String title, String meaning) {
    this(title, meaning, new Chart(title));
  }

  public ChartCard(String title, String meaning, Component figure) {
    this.title = title;
    this.chart = figure instanceof Chart drawn ? drawn : null;
    addClassNames("tf-card", "tf-figure");
    this.meaning.setText(meaning);
    this.meaning.addClassName("tf-note");
    asOf.addClassName("tf-as-of");
    addChoices();
    Div head = new Div(Explained.heading(title), menu);
    head.addClassName("tf-figure-head");
    note.addClassName("tf-figure-note");
    note.setVisible(false);
    framed.add(figure, note);
    framed.addClassName("tf-figure-frame");
    add(head, this.meaning, framed, table, asOf);
    if (chart != null) {
      chart.setHeight("17rem");
    }
  }

  /** The same frame around something that is no chart, such as a table of its own. */
  public static ChartCard around(String title, String meaning, Component figure) {
    return new ChartCard(title, meaning, figure);
  }

  /** Draws what is shown also as a picture, which nobody sees until it is taken away. */
  protected final void withPicture() {
    Chart picture = new Chart(title);
    picture.addClassName("tf-only-taken");
    picture.getElement().setAttribute("aria-hidden", "true");
    chart = picture;
    addPictures(picture);
    add(picture);
  }

  /** How tall the chart is; 17rem unless said. */
  public ChartCard tall(String height) {
    if (chart != null) {
      chart.setHeight(height);
    }
    return this;
  }

  /** A line over the chart that says why there is nothing to see; empty: no line. */
  public void setNote(String why) {
    note.setText(why);
    note.setVisible(!why.isEmpty());
  }

  /** Whether the figure is still being computed. */
  public void setComing(boolean coming) {
    Skeleton.over(framed, coming);
  }

  public void setMeaning(String sentence) {
    meaning.setText(sentence);
  }

  /**
   * @param numbers what is drawn, for the table and the CSV
   * @param moment what the figure stands for, such as "People · now, 2026-11-24 16:30:05 UTC"
   */
  public void show(Drawing drawing, ChartData numbers, String moment) {
    if (chart != null) {
      chart.draw(drawing);
      chart.setCaption(title + " · " + moment);
    }
    show(numbers, moment);
  }

  /** There is nothing to draw. */
  public void showNothing(String moment) {
    if (chart != null) {
      chart.clear();
    }
    show(ChartData.none(), moment);
  }

  /** For a card {@linkplain #around around} something that shows itself. */
  public void show(ChartData numbers, String moment) {
    this.numbers = numbers;
    table.show(numbers);
    asOf.setText(moment);
  }

  private void addChoices() {
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
    var item = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    item.setAriaLabel(translate("chart.take", title));
    SubMenu choices = item.getSubMenu();
    choices.addItem(translate("chart.numbers"), click -> table.toggle());
    choices.addItem(
        translate("chart.csv"),
        click -> Download.text(this, fileName() + ".csv", "text/csv", numbers.csv()));
    if (chart != null) {
      addPictures(chart);
    }
  }

  private void addPictures(Chart drawn) {
    SubMenu choices = menu.getItems().getFirst().getSubMenu();
    choices.addItem(translate("chart.png"), click -> drawn.download("png", fileName()));
    choices.addItem(translate("chart.svg"), click -> drawn.download("svg", fileName()));
  }

  private String fileName() {
    return title
        .toLowerCase(Locale.ROOT)
        .replace("κ", "kappa")
        .replace("α", "alpha")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
