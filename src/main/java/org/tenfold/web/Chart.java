package org.tenfold.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/**
 * An ECharts drawing in the theme's colours, redrawn for light and dark.
 *
 * <p>Strings such as {@code "var(--tf-emotion-1)"} anywhere in the option become the theme's
 * colour. The element imports ECharts itself, so no other annotation is needed.
 */
@Tag("tf-chart")
@JsModule("context://tenfold/tf-chart.js")
public class Chart extends Component implements HasSize, HasStyle {

  /**
   * @param label what the chart shows, for people who do not see it
   */
  public Chart(String label) {
    getElement().setAttribute("label", label);
  }

  /**
   * Replaces the whole drawing by this <a href="https://echarts.apache.org/option.html">option</a>,
   * built of maps, lists, strings, numbers and booleans.
   */
  public void setOption(Map<String, ?> option) {
    getElement().setPropertyMap("option", option);
  }

  /**
   * Adds a point to a curve in the browser, without sending the others again. Keep the option
   * current as well (by {@link #setOption}) where the page may be opened anew.
   *
   * @param series index of the series in the option, from 0
   */
  public void addPoint(int series, double x, double y) {
    getElement().executeJs("this.addPoint($0, [$1, $2])", series, x, y);
  }

  /** What stands below a picture that is taken away: what it is and of when. */
  public void setCaption(String caption) {
    getElement().setAttribute("caption", caption);
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
}
