package org.tenfold.admission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.admission.AdmissionAdministration;
import org.tenfold.admission.AdmissionRule;
import org.tenfold.admission.AdmissionService;
import org.tenfold.admission.background.Culture;
import org.tenfold.admission.practice.Practice;
import org.tenfold.admission.practice.Round;
import org.tenfold.admission.text.TextKind;
import org.tenfold.annotation.CurationService;
import org.tenfold.annotation.GoldPurpose;
import org.tenfold.annotation.ui.ClipVoter;
import org.tenfold.annotation.ui.LabelView;
import org.tenfold.annotation.ui.ShownClipVoter;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ui.SmallVideo;
import org.tenfold.label.DfewLabel;
import org.tenfold.label.Label;
import org.tenfold.movie.MovieId;
import org.tenfold.testing.PageTest;
import org.tenfold.web.EmptyState;

/** The annotator's way to the first clip, and the curator's page that sets it. */
class WelcomeViewTest extends PageTest {
  @Autowired private AdmissionAdministration administration;
  @Autowired private AdmissionService admission;
  @Autowired private Practice practice;
  @Autowired private CurationService curation;

  private PersonId annotator;
  private PersonId collector;
  private PersonId curator;
  private MovieId movie;

  @BeforeEach
  void aMovie() {
    given.forgetAdmission();
    given.forgetClips();
    annotator = given.a(Role.ANNOTATOR);
    collector = given.a(Role.COLLECTOR);
    curator = given.a(Role.CURATOR);
    movie = given.aMovie(collector);
  }

  @AfterEach
  void askNothingOfOtherTests() {
    given.forgetAdmission();
    given.forgetClips();
  }

  @Test
  void whereNothingIsAskedOneLabelsAtOnce() {
    BrowserlessUIContext window = windowOf(annotator);

    window.navigate("label", LabelView.class);

    assertThat(window.find(ClipVoter.class).exists()).isTrue();
  }

  @Test
  void whoIsPausedIsToldSo() {
    curation.pause(annotator, "Take a rest.", curator);
    BrowserlessUIContext window = windowOf(annotator);

    window.navigate("label", LabelView.class);

    assertThat(window.find(ClipVoter.class).exists()).isFalse();
    assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("Take a rest.");
  }

  @Test
  void theStepsLeadToTheFirstClip() {
    gold(DfewLabel.HAPPY, GoldPurpose.TRAINING);
    gold(DfewLabel.FEAR, GoldPurpose.TEST);
    administration.save(TextKind.CONSENT, "We **keep** your votes.", curator);
    administration.save(TextKind.GUIDELINES, "Look at the face.", curator);
    administration.change(
        new AdmissionRule(true, Culture.EUROPE, true, 1.0, 1), administration.current().version());
    BrowserlessUIContext window = windowOf(annotator);

    window.navigate("label", WelcomeView.class);
    assertThat(window.find(ListItem.class).all()).hasSize(5);
    window.test(theSelect(window)).selectItem("Europe");
    window.test(window.find(TextField.class).withId("language").single()).setValue("German");
    click(window, "Keep this and go on");

    assertThat(window.find(Markdown.class).single().getContent()).contains("**keep**");
    click(window, "I have read this and agree");
    assertThat(window.find(SmallVideo.class).all()).hasSize(1);
    click(window, "I have read the guidelines");

    vote(window, DfewLabel.HAPPY);
    PracticeVoter voter = window.find(PracticeVoter.class).single();
    ComponentUtil.fireEvent(voter, new PracticeVoter.PracticeNext(voter, true));
    click(window, "Start the test");
    vote(window, DfewLabel.FEAR);

    assertThat(titles(window)).contains("You are ready", "Test passed", "Your training round");
    assertThat(window.find(Anchor.class).withId("start-labelling").single().getHref())
        .isEqualTo("label");
    window.navigate("label", LabelView.class);
  }

  @Test
  void whoFailsTheLastAttemptIsSentToACurator() {
    gold(DfewLabel.FEAR, GoldPurpose.TEST);
    administration.change(
        new AdmissionRule(false, null, false, 1.0, 1), administration.current().version());
    BrowserlessUIContext window = windowOf(annotator);
    window.navigate("welcome", WelcomeView.class);
    click(window, "Start the test");

    vote(window, DfewLabel.SAD);

    assertThat(titles(window)).contains("Test not passed");
    assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("ask a curator");
    assertThat(window.find(PracticeVoter.class).exists()).isFalse();
  }

  @Test
  void aCuratorSetsTextsRuleAndGoldClips() {
    ClipId clip = given.anAcceptedClip(movie, collector, curator);
    BrowserlessUIContext window = windowOf(curator);
    window.navigate("guidelines", AdmissionSettingsView.class);

    window
        .test(window.find(TextArea.class).withId("text-consent").single())
        .setValue("We keep your votes.");
    window.find(Button.class).withId("save-text-consent").single().click();
    window.test(window.find(ConfirmDialog.class).withId("text-question").single()).confirm();
    window.test(window.find(IntegerField.class).withId("test-threshold").single()).setValue(80);
    window.find(Button.class).withId("save-rule").single().click();

    assertThat(notices(window))
        .contains("Version 1 holds from now on.", "The rule holds from the next clip on.");
    assertThat(admission.text(TextKind.CONSENT).orElseThrow().markdown())
        .isEqualTo("We keep your votes.");
    assertThat(administration.rule().threshold()).isEqualTo(0.8);

    window.find(Button.class).withId("make-gold").single().click();
    assertThat(window.find(ComboBox.class).withId("gold-clip").single())
        .matches(ComboBox::isInvalid)
        .extracting(ComboBox::getErrorMessage)
        .isEqualTo("Fill in “Clip”.");
    curation.makeGold(clip, DfewLabel.SAD, GoldPurpose.TEST, curator);
    administration.change(
        new AdmissionRule(false, null, false, 1.0, 1), administration.current().version());
    admission.confirm(TextKind.CONSENT, 1, annotator);
    practice.answer(annotator, practice.next(annotator, Round.TEST).orElseThrow(), DfewLabel.HAPPY);
    window.navigate("guidelines", AdmissionSettingsView.class);
    click(window, "One more attempt");

    assertThat(admission.standing(annotator).attemptsLeft()).isEqualTo(1);
  }

  private void gold(Label emotion, GoldPurpose purpose) {
    curation.makeGold(given.anAcceptedClip(movie, collector, curator), emotion, purpose, curator);
  }

  @SuppressWarnings("unchecked")
  private static Select<Culture> theSelect(BrowserlessUIContext window) {
    return window.find(Select.class).withId("culture").single();
  }

  private static void vote(BrowserlessUIContext window, Label emotion) {
    PracticeVoter voter = window.find(PracticeVoter.class).single();
    ComponentUtil.fireEvent(voter, new ShownClipVoter.ClipJudged(voter, true, emotion.number()));
  }

  private static void click(BrowserlessUIContext window, String words) {
    window.test(window.find(Button.class).withText(words).single()).click();
  }

  private static List<String> titles(BrowserlessUIContext window) {
    return window.find(H2.class).all().stream().map(H2::getText).toList();
  }
}
