package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;

/**
 * An ECharts drawing in the theme's colours, redrawn for light and dark.
 *
 * <p>How a {@link Drawing} looks is said in {@code frontend/tenfold/charts}. The element imports
 * ECharts itself, so no other annotation is needed.
 */
@Tag("tf-chart")
@JsModule("context://tenfold/tf-chart.js")
public class Chart extends Component implements HasSize, HasStyle {
  private static final String KEY = "event.detail.key";

  /**
   * @param label what the chart shows, for people who do not see it
   */
  public Chart(String label) {
    getElement().setAttribute("label", label);
    getElement().setPropertyList("labels", PageLabels.shown());
  }

  /** Replaces the whole drawing; the same one with other numbers is moved in place. */
  public void draw(Drawing drawing) {
    getElement().setPropertyBean("drawing", new Sent(drawing.function(), drawing));
  }

  /** Leaves an empty place. */
  public void clear() {
    getElement().removeProperty("drawing");
  }

  /** What stands below a picture that is taken away: what it is and of when. */
  public void setCaption(String caption) {
    getElement().setAttribute("caption", caption);
  }

  /**
   * Offers what is drawn as a picture, PNG or SVG.
   *
   * @param file name of the picture, without ending
   */
  public Chart offered(String file) {
    getElement().setAttribute("file", file);
    return this;
  }

  /**
   * Hears which item was pressed.
   *
   * @param chosen is given the {@code key} that the drawing gave the item
   */
  public void onChosen(Consumer<String> chosen) {
    getElement()
        .addEventListener(
            "item-chosen", event -> chosen.accept(event.getEventData().path(KEY).asString("")))
        .addEventData(KEY);
  }

  /**
   * Has the browser save what is drawn.
   *
   * @param format png or svg
   * @param name of the file, without ending
   */
  public void download(String format, String name) {
    getElement().executeJs("this.save($0, $1)", format, name);
  }

  private record Sent(String function, Drawing given) {}
}
