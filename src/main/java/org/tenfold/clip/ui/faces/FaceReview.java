package org.tenfold.clip.ui.faces;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Objects;
import org.tenfold.clip.Clip;
import org.tenfold.face.FaceChoices;
import org.tenfold.face.FaceReport;
import org.tenfold.web.ElementWords;

/** One clip's faces: outlined in the film, and side by side as networks see them. */
@Tag("tf-face-review")
@JsModule("context://tenfold/tf-face-review.js")
public class FaceReview extends Component implements HasStyle {
  FaceReview() {
    ElementWords.give(this, "face-review.", getLocale());
  }

  /** What the browser is sent. */
  private record Shown(
      String src,
      String poster,
      String sheet,
      double fps,
      int frames,
      List<Integer> cuts,
      List<FaceReport.Person> persons,
      int subject,
      List<Integer> dropped,
      List<Integer> kept) {}

  void show(Clip clip, FaceReport report, FaceChoices choices) {
    String address = "media/clips/" + clip.id().value();
    Clip.Cut cut = Objects.requireNonNull(clip.cut());
    getElement()
        .setPropertyBean(
            "clip",
            new Shown(
                address,
                address + "/poster",
                address + "/faces",
                cut.fps(),
                report.frames(),
                report.cuts(),
                report.persons(),
                report.subject(choices).orElse(-1),
                choices.dropped().stream().sorted().toList(),
                choices.kept().stream().sorted().toList()));
  }

  Registration addDecisionListener(ComponentEventListener<FacesDecided> listener) {
    return addListener(FacesDecided.class, listener);
  }
}
