package org.tenfold.annotation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.annotation.AnnotationService;
import org.tenfold.annotation.Annotator;
import org.tenfold.annotation.Annotators;
import org.tenfold.annotation.LabellingRule;
import org.tenfold.annotation.LabellingRules;
import org.tenfold.annotation.ScreenSettings;
import org.tenfold.annotation.VotingProgress;
import org.tenfold.emotion.Emotion;
import org.tenfold.project.Projects;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Visitor;

/**
 * The labelling screen: one clip, seven emotions, one key. The element talks to the API itself;
 * this page only brings it, and shows nothing of what others said.
 */
@Route("label")
@PageTitle("Label · Tenfold")
@Menu(title = "Label", order = 30, icon = "vaadin:smiley-o")
@RolesAllowed(Role.Names.ANNOTATOR)
public class LabelView extends Div {
  private final Span progress = new Span();

  LabelView(
      AnnotationService annotation,
      Annotators annotators,
      LabellingRules rules,
      Projects projects) {
    addClassName("tf-page");
    progress.addClassName("tf-muted");
    progress.setId("own-progress");
    PersonId me = Visitor.current().id();
    show(annotation.progress(me));
    ClipVoter voter = new ClipVoter();
    voter.setSettings(settings(annotators.of(me), rules.of(projects.current().id())));
    voter.addProgressListener(change -> show(new VotingProgress(change.given(), change.open())));
    add(
        new PageHeader(
            "Which emotion does the face show?",
            "Judge by the face alone. Your first impression counts.",
            progress),
        voter);
  }

  private void show(VotingProgress own) {
    progress.setText(own.given() + " judged by you · " + own.open() + " to go");
  }

  private static Map<String, Object> settings(Annotator annotator, LabellingRule rule) {
    ScreenSettings own = ScreenSettings.parse(annotator.settings());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("texts", Map.of());
    settings.put("emotions", Emotion.all().stream().map(LabelView::emotion).toList());
    settings.put("order", numbers(annotator.order()));
    settings.put("undoSeconds", rule.undo().toSeconds());
    settings.put("watchedFraction", rule.watchedFraction());
    settings.put("breakMinutes", rule.breakAfter().toMinutes());
    settings.put("person", annotator.id().value().toString());
    settings.put("keys", own.keys());
    settings.put("singleKeys", own.singleKeys());
    settings.put("confirmFirst", own.confirmFirst());
    settings.put("loop", own.loop());
    settings.put("speed", own.speed());
    settings.put("practice", false);
    return settings;
  }

  private static List<Integer> numbers(List<Emotion> order) {
    return order.stream().map(Emotion::number).toList();
  }

  private static Map<String, Object> emotion(Emotion emotion) {
    return Map.of(
        "number", emotion.number(),
        "name", emotion.title(),
        "key", String.valueOf(emotion.key()));
  }
}
