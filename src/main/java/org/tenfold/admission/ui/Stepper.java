package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tenfold.admission.Standing;
import org.tenfold.admission.Step;

/** The steps that the project asks for: which are done, and which one comes now. */
class Stepper extends OrderedList {
  Stepper(Standing standing) {
    addClassName("tf-steps");
    getElement().setAttribute("aria-label", translate("welcome.steps"));
    Optional<Step> now = standing.missing();
    for (Step step : Step.values()) {
      if (standing.asks(step)) {
        add(item(step, standing.done(step), now.filter(step::equals).isPresent()));
      }
    }
  }

  private static ListItem item(Step step, boolean done, boolean now) {
    Span state = new Span(translate(done ? "step.done" : now ? "step.now" : "step.later"));
    state.addClassName("tf-muted");
    ListItem item = new ListItem(new Span(translate("step." + step)), state);
    item.getElement().setAttribute("data-state", done ? "good" : now ? "busy" : "");
    if (now) {
      item.getElement().setAttribute("aria-current", "step");
    }
    return item;
  }
}
