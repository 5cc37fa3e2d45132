package org.tenfold.admission.ui;

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
    getElement().setAttribute("aria-label", "Steps to your first clip");
    Optional<Step> now = standing.missing();
    for (Step step : Step.values()) {
      if (standing.asks(step)) {
        add(item(step, standing.done(step), now.filter(step::equals).isPresent()));
      }
    }
  }

  private static ListItem item(Step step, boolean done, boolean now) {
    Span state = new Span(done ? "done" : now ? "now" : "later");
    state.addClassName("tf-muted");
    ListItem item = new ListItem(new Span(step.title()), state);
    item.getElement().setAttribute("data-state", done ? "good" : now ? "busy" : "");
    if (now) {
      item.getElement().setAttribute("aria-current", "step");
    }
    return item;
  }
}
