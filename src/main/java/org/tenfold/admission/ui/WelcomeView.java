package org.tenfold.admission.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import org.tenfold.account.AccountPages;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.Standing;
import org.tenfold.admission.Step;
import org.tenfold.admission.practice.Practice;
import org.tenfold.admission.practice.QualificationResult;
import org.tenfold.admission.practice.Round;
import org.tenfold.admission.text.ProjectText;
import org.tenfold.admission.text.TextKind;
import org.tenfold.annotation.GoldClip;
import org.tenfold.annotation.ui.VoterSettings;
import org.tenfold.clip.ui.SmallVideo;
import org.tenfold.label.Label;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LabelBadge;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Refusals;

/** Leads an annotator through what the project asks before the first clip. */
@Route(AdmissionService.PAGE)
@RolesAllowed(Role.Names.ANNOTATOR)
public class WelcomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient AdmissionService admission;
  private final transient Practice practice;
  private final transient VoterSettings settings;
  private final PersonId me = CurrentUser.get().id();
  private final boolean participant = CurrentUser.get().participant();

  WelcomeView(AdmissionService admission, Practice practice, VoterSettings settings) {
    this.admission = admission;
    this.practice = practice;
    this.settings = settings;
    addClassName("tf-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (participant && admission.standing(me).isOver()) {
      event.forwardTo(AccountPages.PARTICIPATION);
    } else {
      refresh();
    }
  }

  @Override
  @PermitAll // a title tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return translate("welcome.title") + " · Tenfold";
  }

  private void refresh() {
    removeAll();
    Standing standing = admission.standing(me);
    if (participant && standing.isOver()) {
      // the platform is to be told, which the end does
      UI.getCurrent().navigate(AccountPages.PARTICIPATION);
      return;
    }
    add(
        new PageHeader(translate("welcome.title"), translate("welcome.sentence")),
        new Stepper(standing));
    standing.missing().ifPresentOrElse(step -> show(step, standing), this::showReady);
  }

  private void show(Step step, Standing standing) {
    switch (step) {
      case BACKGROUND -> showBackground(standing);
      case CONSENT -> add(text(TextKind.CONSENT, "step.CONSENT", "welcome.agree"));
      case GUIDELINES -> add(text(TextKind.GUIDELINES, "step.GUIDELINES", "welcome.read"));
      case TRAINING -> showRound(Round.TRAINING, translate("welcome.training-words"));
      case QUALIFICATION -> showTest(standing);
    }
  }

  private void showBackground(Standing standing) {
    if (standing.foreign()) {
      add(new EmptyState(translate("welcome.not-project"), sentence()));
    } else {
      add(new BackgroundForm(told -> attempt(() -> admission.tell(me, told))));
    }
  }

  private Component text(TextKind kind, String title, String yes) {
    ProjectText text = admission.text(kind).orElseThrow();
    return new TextCard(
        translate(title),
        text,
        kind == TextKind.GUIDELINES ? examples() : new Div(),
        translate(yes),
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
              translate("welcome.example-of", name(example.emotion())),
              new LabelBadge(example.emotion())));
    }
    return examples.isEmpty() ? grid : new Div(new H2(translate("welcome.examples")), grid);
  }

  private void showTest(Standing standing) {
    Div before = new Div();
    practice.lastTest(me).ifPresent(result -> before.add(result(result)));
    add(before);
    if (standing.attemptsLeft() == 0) {
      add(new EmptyState(translate("welcome.test-over"), sentence()));
      return;
    }
    Button start = new Button(translate("welcome.start-test"));
    start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    start.setId("start-test");
    Div card =
        card(
            translate("step.QUALIFICATION"),
            translate("welcome.test-words", sentence(), standing.attemptsLeft()),
            start);
    start.addClickListener(
        click -> {
          remove(card, before);
          showRound(Round.TEST, translate("welcome.test-round"));
        });
    add(card);
  }

  private void showRound(Round round, String words) {
    PracticeCard card =
        new PracticeCard(
            practice, me, round, settings.practice(me, getLocale()), words, this::refresh);
    add(card);
    card.showNext();
  }

  private static Component result(QualificationResult result) {
    String weak =
        result.weak().isEmpty()
            ? ""
            : " "
                + translate(
                    "welcome.look-again",
                    result.weak().stream()
                        .map(WelcomeView::name)
                        .collect(Collectors.joining(", ")));
    return card(
        translate(result.passed() ? "welcome.passed" : "welcome.not-passed"),
        translate("welcome.result", result.all()) + weak,
        new ScoreTable(result.each()));
  }

  private void showReady() {
    Anchor start = new Anchor("label", translate("home.start"));
    start.setId("start-labelling");
    start.addClassName("tf-go");
    add(card(translate("welcome.ready"), translate("welcome.ready-words"), start));
    practice.lastTest(me).ifPresent(result -> add(result(result)));
    var trained = admission.practice(me);
    if (!trained.isEmpty()) {
      add(
          card(
              translate("welcome.round"),
              translate("welcome.round-words"),
              new ScoreTable(trained)));
    }
    admission
        .text(TextKind.GUIDELINES)
        .ifPresent(text -> add(new TextCard(translate("step.GUIDELINES"), text, examples())));
    admission
        .text(TextKind.CONSENT)
        .ifPresent(text -> add(new TextCard(translate("step.CONSENT"), text, new Div())));
  }

  private static String name(Label emotion) {
    return PageLabels.name(emotion);
  }

  private String sentence() {
    return admission.refusal(me).map(why -> why.sentence(getLocale())).orElse("");
  }

  private void attempt(Runnable step) {
    Refusals.told(step);
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
