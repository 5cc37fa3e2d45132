package org.tenfold.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyRun.State;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.release.ReleaseService;
import org.tenfold.testing.PageTest;
import org.tenfold.training.TrainingSpec;

class StudyPagesTest extends PageTest {
  @Autowired private StudyService studies;
  @Autowired private ReleaseService releases;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;

  @BeforeEach
  void aReleaseWithFiles() {
    admin = given.a(Role.ADMIN);
    given.twoClipsJudgedByTen(person -> DfewLabel.HAPPY);
    releases.freeze("release of " + RunId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    jdbc.sql("update release set prepared = true").update();
  }

  @Test
  void aStudyIsForeseenLaunchedAndCancelledAfterAQuestion() {
    BrowserlessUIContext window = windowOf(admin);
    window.navigate(StudiesView.class);
    window
        .find(TextField.class)
        .withId("study-name")
        .single()
        .setValue("Losses of " + admin.value());
    window.find(IntegerField.class).withLabel("Seeds, how many").single().setValue(2);
    assertThat(forecast(window))
        .contains("12 runs: with libtorch")
        .contains("With 2 seeds the sign-flip test cannot go below p = 0.50");

    press(window, "study-launch");

    assertThat(window.getCurrentView()).isInstanceOf(StudyView.class);
    Study study = studies.studies().getFirst();
    assertThat(study.name()).isEqualTo("Losses of " + admin.value());
    assertThat(states(study)).isEqualTo(Map.of(State.WAITING, 12L));

    press(window, "study-cancel");
    assertThat(states(study)).isEqualTo(Map.of(State.WAITING, 12L));
    new ConfirmDialogTester(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(states(study)).isEqualTo(Map.of(State.CANCELLED, 12L));
  }

  @Test
  void aStudyIsStartedAgainWithItsSettingsAndDeletedAfterAQuestion() {
    TrainingSpec base =
        TrainingSpec.parse(
            """
            {"compute": {"engine": "libtorch"}, "steps": {"batch": 7}, "network": {"width": 5},
             "optimiser": {"kind": "sgd", "momentum": 0.5}}
            """);
    Study study =
        studies.launch(
            releases.releases().getFirst().divisionId(),
            "Old " + admin.value(),
            Optional.of(StudyTemplate.LOSS_COMPARISON),
            StudyTemplate.LOSS_COMPARISON.plan(base, List.of(3L, 4L)),
            Optional.empty(),
            true,
            admin);
    BrowserlessUIContext window = windowOf(admin);
    window.navigate("studies/" + study.id().value(), StudyView.class);

    press(window, "study-again");
    assertThat(window.getCurrentView()).isInstanceOf(StudiesView.class);
    assertThat(window.find(TextField.class).withId("study-name").single().getValue())
        .isEqualTo("Old " + admin.value() + ", again");
    press(window, "study-launch");

    Study again = studies.studies().getFirst();
    assertThat(again.name()).isEqualTo("Old " + admin.value() + ", again");
    assertThat(again.plan()).isEqualTo(study.plan());

    studies.cancel(study.id());
    window.navigate("studies/" + study.id().value(), StudyView.class);
    press(window, "study-delete");
    assertThat(studies.find(study.id())).isPresent();
    new ConfirmDialogTester(window.find(ConfirmDialog.class).single()).confirm();
    assertThat(studies.find(study.id())).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    int before = studies.studies().size();
    BrowserlessUIContext window = windowOf(admin);
    window.navigate(StudiesView.class);
    TextField name = window.find(TextField.class).withId("study-name").single();
    IntegerField seeds = window.find(IntegerField.class).withLabel("Seeds, how many").single();

    press(window, "study-launch");
    assertThat(name.getErrorMessage()).isEqualTo("Give the study a name of 1 to 120 letters.");

    name.setValue("Losses");
    seeds.setValue(0);
    press(window, "study-launch");
    assertThat(name.isInvalid()).isFalse();
    assertThat(seeds.getErrorMessage()).isEqualTo("Take at least one seed.");

    seeds.setValue(200);
    assertThat(forecast(window)).isEmpty();
    press(window, "study-launch");
    assertThat(seeds.getErrorMessage()).contains("A study of 1200 runs is too large");
    assertThat(studies.studies()).hasSize(before);
  }

  private static String forecast(BrowserlessUIContext window) {
    return window
        .find(Div.class)
        .withId("study-forecast")
        .single()
        .getElement()
        .getTextRecursively();
  }

  private static void press(BrowserlessUIContext window, String id) {
    window.test(window.find(Button.class).withId(id).single()).click();
  }

  private Map<State, Long> states(Study study) {
    return studies.runs(study).stream()
        .collect(Collectors.groupingBy(StudyRun::state, Collectors.counting()));
  }
}
