package org.tenfold.clip.ui.faces;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tenfold.clip.face.FaceDecision;
import org.tenfold.face.FaceChoices;
import org.tenfold.web.Times;

/** What was decided about a clip, the newest first; what was undone is struck through. */
class DecisionList extends Div {
  DecisionList(List<FaceDecision> all) {
    addClassName("tf-stack");
    setId("face-decisions");
    if (all.isEmpty()) {
      add(note(translate("faces.no-decisions")));
    }
    Set<FaceDecision> holding = new HashSet<>(FaceDecision.inForce(all));
    List<FaceDecision> newest = new ArrayList<>(all);
    Collections.reverse(newest);
    for (FaceDecision one : newest) {
      Span what = new Span(words(one));
      if (one.kind() != FaceDecision.Kind.UNDO && !holding.contains(one)) {
        what.getStyle().set("text-decoration", "line-through");
      }
      Div line = new Div(what, note(one.who() + ", " + Times.minuteWithZone(one.at())));
      line.addClassName("tf-job-head");
      add(line);
    }
  }

  private static String words(FaceDecision one) {
    return switch (one.kind()) {
      case SUBJECT ->
          translate(
              "faces.decided-subject",
              one.number(),
              one.spot().map(spot -> 1 + spot.frame()).orElse(0));
      case DROP -> translate("faces.decided-drop", one.number(), shown(one.frames()));
      case KEEP -> translate("faces.decided-keep", one.number(), shown(one.frames()));
      case SAMPLING ->
          translate(
              "faces.decided-sampling",
              one.number(),
              one.sampling().map(so -> translate("recipe." + so)).orElse(""));
      case FINE -> translate("faces.decided-fine", one.number());
      case UNDO -> translate("faces.decided-undo", one.number(), one.undone().orElse(0));
    };
  }

  /** As people count, from 1. */
  private static String shown(Set<Integer> frames) {
    Set<Integer> counted = new HashSet<>();
    frames.forEach(frame -> counted.add(frame + 1));
    return FaceChoices.written(counted).replace(" ", ", ").replace("-", "–");
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(words);
    note.addClassName("tf-note");
    return note;
  }
}
