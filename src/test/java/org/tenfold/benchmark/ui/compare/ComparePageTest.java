package org.tenfold.benchmark.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenfold.account.Panel;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.comparison.FinishedConfigurations;
import org.tenfold.benchmark.study.PlannedComparison;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.benchmark.ui.StudiesView;
import org.tenfold.benchmark.ui.StudyView;
import org.tenfold.benchmark.ui.board.LeaderboardView;
import org.tenfold.face.Alignment;
import org.tenfold.label.DfewLabel;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.testing.PageTest;
import org.tenfold.training.TrainingSpec;

class ComparePageTest extends PageTest {
  private static final StudyPlan LOSSES =
      StudyTemplate.LOSS_COMPARISON.plan(TrainingSpec.PAPER, List.of(1L, 2L));

  @Autowired private StudyService studies;
  @Autowired private ReleaseService releases;
  @Autowired private JdbcClient jdbc;

  private PersonId admin;
  private Release release;

  @BeforeEach
  void aReleaseWithFiles() {
    admin = given.a(Role.ADMIN);
    given.twoClipsJudgedByTen(person -> DfewLabel.HAPPY);
    release =
        releases.freeze(
            "release of " + RunId.next().value(), Panel.HUMAN, 2, Alignment.CENTRE, admin);
    jdbc.sql("update release set prepared = true").update();
    jdbc.sql("update release_clip set fold = 1 + mod(number, 2)").update();
  }

  @Test
  void rowsOfAStudyAreChosenAndCompared() {
    Study study = launch(Optional.empty());
    List<StudyRun> runs = studies.runs(study);
    runs.subList(0, 4).forEach(one -> finish(one.run().orElseThrow()));

    BrowserlessUIContext window = windowOf(admin);
    window.navigate("studies/" + study.id().value(), StudyView.class);
    Button compare = window.find(Button.class).withId("compare-rows").single();
    List<Checkbox> boxes =
        window.find(Checkbox.class).all().stream()
            .filter(box -> box.getAriaLabel().filter(name -> name.startsWith("Choose")).isPresent())
            .toList();
    assertThat(boxes).hasSize(2);
    boxes.getFirst().setValue(true);
    assertThat(compare.isEnabled()).isFalse();
    boxes.getLast().setValue(true);
    window.test(compare).click();

    assertThat(window.getCurrentView()).isInstanceOf(CompareView.class);
    assertThat(card(window, "compare-verdict"))
        .contains("C3D · centre loss has +0.00 points of UAR against C3D · softmax so far")
        .contains("with 2 seeds in common p cannot go below 0.500")
        .contains("was not planned before its runs");
    assertThat(card(window, "compare-clips")).contains("1.000");
    assertThat(window.find(Paragraph.class).all()).isNotEmpty();
  }

  @Test
  void aPlannedComparisonIsCalledPlannedUnlessItsRunsAreOlder() {
    Study study = launch(Optional.of(new PlannedComparison(0, 1, Metric.UAR)));
    studies.runs(study).subList(0, 4).forEach(one -> finish(one.run().orElseThrow()));
    List<String> keys =
        LOSSES.configurations().subList(0, 2).stream().map(FinishedConfigurations::key).toList();

    BrowserlessUIContext window = windowOf(admin);
    window.getUI().navigate("compare", CompareView.query(release.divisionId(), keys));
    assertThat(card(window, "compare-verdict"))
        .contains("planned comparison", "may be read as it stands");

    jdbc.sql("update study set created_at = timestamp with time zone '2100-01-01 00:00:00Z'")
        .update();
    window.getUI().navigate("compare", CompareView.query(release.divisionId(), keys.reversed()));
    assertThat(card(window, "compare-verdict")).contains("some of its runs had ended before");
    jdbc.sql("update study set created_at = current_timestamp").update();
  }

  @Test
  void theLeaderboardSharesRanksAndLeadsToTheComparison() {
    Study study = launch(Optional.empty());
    studies.runs(study).subList(0, 4).forEach(one -> finish(one.run().orElseThrow()));

    BrowserlessUIContext window = windowOf(admin);
    window
        .getUI()
        .navigate(
            LeaderboardView.class, QueryParameters.of("release", release.id().value().toString()));
    assertThat(card(window, "board"))
        .contains("One person", "C3D · centre loss", "C3D · softmax", "1–2")
        .doesNotContain("sent in from outside");
    window.find(Checkbox.class).all().forEach(box -> box.setValue(true));
    window.test(window.find(Button.class).withId("compare-rows").single()).click();

    assertThat(window.getCurrentView()).isInstanceOf(CompareView.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void theFormKeepsThePlannedComparison() {
    BrowserlessUIContext window = windowOf(admin);
    window.navigate(StudiesView.class);
    window.find(TextField.class).withId("study-name").single().setValue("Planned");
    window.find(IntegerField.class).withLabel("Seeds, how many").single().setValue(1);
    window.find(Select.class).withId("study-planned-other").single().setValue(2);

    window.test(window.find(Button.class).withId("study-launch").single()).click();

    assertThat(studies.studies().getFirst().plan().comparison())
        .contains(new PlannedComparison(0, 2, Metric.UAR));
    assertThat(
            window
                .find(Paragraph.class)
                .withId("study-planned")
                .single()
                .getElement()
                .getTextRecursively())
        .isEqualTo("Planned comparison: C3D · EC-STFL (λ = 10) against C3D · softmax, in UAR.");
  }

  private static String card(BrowserlessUIContext window, String id) {
    return window.find(Div.class).withId(id).single().getElement().getTextRecursively();
  }

  private Study launch(Optional<PlannedComparison> planned) {
    return studies.launch(
        release.divisionId(),
        "Losses",
        Optional.of(StudyTemplate.LOSS_COMPARISON),
        LOSSES.comparing(planned),
        Optional.empty(),
        false,
        admin);
  }

  /** As the job leaves it. */
  private void finish(Run run) {
    for (ReleasedClip clip : releases.clips(release.id())) {
      jdbc.sql(
              "insert into run_prediction (run_id, number, fold, label, prediction) values (:run,"
                  + " :number, :fold, 1, 1)")
          .param("run", run.id().value())
          .param("number", clip.number())
          .param("fold", 1 + clip.number() % 2)
          .update();
    }
    jdbc.sql("update benchmark_run set finished_at = current_timestamp where id = :run")
        .param("run", run.id().value())
        .update();
  }
}
