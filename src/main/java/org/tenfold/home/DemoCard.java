package org.tenfold.home;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.tenfold.account.CurrentUser;
import org.tenfold.demo.DemoProject;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.JobStatus;
import org.tenfold.job.ui.JobLine;
import org.tenfold.project.Project;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.Refusals;

/** Fills the demo, shows how far that is, and leads to what came of it. */
class DemoCard extends Div {
  private static final Duration EVERY = Duration.ofMillis(700);

  private final Anchor result =
      new Anchor("agreement?source=simulation", translate("home.demo-result"));

  DemoCard(Project project, DemoProject demo, JobService jobs) {
    addClassNames("tf-card", "tf-stack");
    Paragraph words = new Paragraph(translate("home.demo-words"));
    words.addClassName("tf-muted");
    Button fill = new Button(translate("home.demo-fill"), click -> fill(project, demo));
    fill.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    fill.setId("fill-demo");
    result.setId("demo-result");
    result.addClassName("tf-go");
    add(
        new H2(translate("home.demo")),
        words,
        fill,
        new JobLine(jobs, DemoProject.KIND, project.id().value(), () -> {}),
        result);
    LiveBinding.keep(
        this,
        EVERY,
        () -> demo.filling(project).map(Job::status).filter(JobStatus.SUCCEEDED::equals),
        done -> {
          result.setVisible(done.isPresent());
          fill.setThemeVariant(ButtonVariant.LUMO_PRIMARY, done.isEmpty());
        });
  }

  private static void fill(Project project, DemoProject demo) {
    Refusals.told(() -> demo.fill(project, CurrentUser.get().id()));
  }
}
