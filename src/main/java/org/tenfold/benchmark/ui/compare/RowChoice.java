package org.tenfold.benchmark.ui.compare;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.release.DivisionId;

/** Rows of a table that are to be compared. What is chosen stays when the table is made anew. */
public final class RowChoice extends Div {
  private static final int LEAST = 2;

  private final Set<String> chosen = new LinkedHashSet<>();
  private final Button compare;
  private final Span why = new Span(translate("compare.two-rows"));

  public RowChoice(DivisionId division) {
    compare =
        new Button(
            translate("study.compare"),
            click ->
                getUI()
                    .ifPresent(
                        ui ->
                            ui.navigate(
                                "compare", CompareView.query(division, List.copyOf(chosen)))));
    compare.setId("compare-rows");
    compare.getElement().setAttribute("aria-describedby", "compare-rows-why");
    why.setId("compare-rows-why");
    why.addClassName("tf-note");
    addClassNames("tf-actions", "tf-baseline");
    add(compare, why);
    show();
  }

  /**
   * A box before a row.
   *
   * @param key of the row's configuration
   * @param name for people who do not see the row
   */
  public Component box(String key, String name) {
    Checkbox box = new Checkbox(chosen.contains(key));
    box.setAriaLabel(translate("study.choose-row", name));
    box.addValueChangeListener(
        changed -> {
          if (changed.getValue()) {
            chosen.add(key);
          } else {
            chosen.remove(key);
          }
          show();
        });
    return box;
  }

  private void show() {
    compare.setEnabled(chosen.size() >= LEAST);
    why.setVisible(chosen.size() < LEAST);
  }
}
