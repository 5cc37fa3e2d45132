package org.tenfold.agreement.ui.clips;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import org.tenfold.agreement.JudgedClip;
import org.tenfold.clip.ClipId;

/** Links to the clips before and after this one by number, with the keys P and N. */
@Tag("tf-step-links")
@JsModule("context://tenfold/tf-step-links.js")
class StepLinks extends Component {

  StepLinks(List<JudgedClip> clips, int number) {
    getElement().setAttribute("label", translate("clip-page.neighbours"));
    getElement().setAttribute("previous-word", translate("clip-page.previous"));
    getElement().setAttribute("next-word", translate("clip-page.next"));
    Optional<ClipId> previous = Optional.empty();
    Optional<ClipId> next = Optional.empty();
    for (JudgedClip clip : clips) {
      if (clip.number() < number) {
        previous = clip.clip();
      } else if (clip.number() > number && next.isEmpty()) {
        next = clip.clip();
      }
    }
    lead("previous", previous);
    lead("next", next);
  }

  private void lead(String attribute, Optional<ClipId> clip) {
    clip.ifPresent(id -> getElement().setAttribute(attribute, "clips/" + id.value()));
  }
}
