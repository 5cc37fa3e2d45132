package org.tenfold.admission.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.Practice;
import org.tenfold.admission.ProjectText;
import org.tenfold.admission.QualificationResult;
import org.tenfold.admission.Round;
import org.tenfold.admission.Standing;
import org.tenfold.admission.Step;
import org.tenfold.admission.TextKind;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.Refusal;
import org.tenfold.annotation.ui.VoterSettings;
import org.tenfold.web.EmotionBadge;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Notice;
import org.tenfold.web.PageHeader;
import org.tenfold.web.Visitor;
import org.tenfold.worker.BadInputException;

/** Leads an annotator through what the project asks before the first clip. */
@Route(AdmissionService.PAGE)
@PageTitle("Before you label · Tenfold")
@RolesAllowed(Role.Names.ANNOTATOR)
public class WelcomeView extends Div implements BeforeEnterObserver {
  private final transient AdmissionService admission;
  private final transient Practice practice;
  private final transient VoterSettings settings;
  private final PersonId me = Visitor.current().id();

  WelcomeView(AdmissionService admission, Practice practice, VoterSettings settings) {
    this.admission = admission;
    this.practice = practice;
    this.settings = settings;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
  }

  private void refresh() {
    removeAll();
    Standing standing = admission.standing(me);
    add(
        new PageHeader(
            "Before you label", "A few steps, each only once; what you have done so far is kept."),
        new Stepper(standing));
    standing.missing().ifPresentOrElse(step -> show(step, standing), this::showReady);
  }

  private void show(Step step, Standing standing) {
    switch (step) {
      case BACKGROUND -> showBackground(standing);
      case CONSENT -> add(text(TextKind.CONSENT, "Consent", "I have read this and agree"));
      case GUIDELINES -> add(text(TextKind.GUIDELINES, "Guidelines", "I have read the guidelines"));
      case TRAINING ->
          showRound(
              Round.TRAINING,
              "Judge each clip as you would later. After each you see what was expected; nothing"
                  + " here counts.");
      case QUALIFICATION -> showTest(standing);
    }
  }

  private void showBackground(Standing standing) {
    if (standing.foreign()) {
      add(new EmptyState("Not this project", sentence()));
    } else {
      add(new BackgroundForm(told -> attempt(() -> admission.tell(me, told))));
    }
  }

  private Component text(TextKind kind, String title, String yes) {
    ProjectText text = admission.text(kind).orElseThrow();
    return new TextCard(
        title,
        text,
        kind == TextKind.GUIDELINES ? examples() : new Div(),
        yes,
        () -> attempt(() -> admission.confirm(kind, text.version(), me)));
  }

  private Component examples() {
    Div grid = new Div();
    grid.addClassName("tf-poster-grid");
    List<GoldClip> examples = practice.examples(me);
    for (GoldClip example : examples) {
      grid.add(
          new SmallVideo(
              example.clip(),
              "Example of " + example.emotion().title(),
              new EmotionBadge(example.emotion())));
    }
    return examples.isEmpty() ? grid : new Div(new H2("Examples"), grid);
  }

  private void showTest(Standing standing) {
    Div before = new Div();
    practice.lastTest(me).ifPresent(result -> before.add(result(result)));
    add(before);
    if (standing.attemptsLeft() == 0) {
      add(new EmptyState("The test is over", sentence()));
      return;
    }
    Button start = new Button("Start the test");
    start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    start.setId("start-test");
    Div card =
        card(
            "Qualification test",
            sentence()
                + " You see the result at its end. Attempts left: "
                + standing.attemptsLeft()
                + ".",
            start);
    start.addClickListener(
        click -> {
          remove(card, before);
          showRound(Round.TEST, "Judge each clip; the result comes at the end.");
        });
    add(card);
  }

  private void showRound(Round round, String words) {
    PracticeCard card =
        new PracticeCard(practice, me, round, settings.practice(me), words, this::refresh);
    add(card);
    card.showNext();
  }

  private static Component result(QualificationResult result) {
    String weak =
        result.weak().isEmpty()
            ? ""
            : " Look again at: "
                + String.join(", ", result.weak().stream().map(one -> one.title()).toList())
                + ".";
    return card(
        result.passed() ? "Test passed" : "Test not passed",
        result.all() + " clips were judged as expected." + weak,
        new ScoreTable(result.each()));
  }

  private void showReady() {
    Anchor start = new Anchor("label", "Start labelling");
    start.setId("start-labelling");
    add(card("You are ready", "Everything the project asks is done.", start));
    practice.lastTest(me).ifPresent(result -> add(result(result)));
    var trained = admission.practice(me);
    if (!trained.isEmpty()) {
      add(
          card(
              "Your training round",
              "What you judged as expected, by emotion.",
              new ScoreTable(trained)));
    }
  }

  private String sentence() {
    return admission.refusal(me).map(Refusal::sentence).orElse("");
  }

  private void attempt(Runnable step) {
    try {
      step.run();
    } catch (BadInputException refused) {
      Notice.problem(refused.getMessage());
    }
    refresh();
  }

  private static Div card(String title, String words, Component more) {
    Paragraph sentence = new Paragraph(words);
    sentence.addClassName("tf-muted");
    Div card = new Div(new H2(title), sentence, more);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }
}
