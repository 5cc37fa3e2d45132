package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Role;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyId;
import org.tenfold.benchmark.StudyResults;
import org.tenfold.benchmark.StudyRun;
import org.tenfold.benchmark.StudyRun.State;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.StudyTables;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.benchmark.ui.compare.PlannedNote;
import org.tenfold.benchmark.ui.run.Digits;
import org.tenfold.job.JobStatus;
import org.tenfold.job.ui.JobLine;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Question;
import org.tenfold.web.RouteId;
import org.tenfold.web.StateBadge;

/** One study: how far it is, and its tables, which fill as its runs end. */
@Route("studies/:id")
@PageTitle("Study · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class StudyView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final transient StudyService studies;
  private final transient StudyResults results;
  private final transient ReleaseService releases;

  StudyView(StudyService studies, StudyResults results, ReleaseService releases) {
    this.studies = studies;
    this.results = results;
    this.releases = releases;
    addClassName("tf-page");
  }

  /** Compared to know whether anything changed. */
  private record Standing(List<StudyRun> runs, StudyTables tables, boolean paused) {}

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Study study =
        RouteId.of(event, StudyId::parse)
            .flatMap(studies::find)
            .orElseThrow(NotFoundException::new);
    Release release = releases.find(study.division()).orElseThrow(NotFoundException::new);
    Div progress = new Div();
    progress.addClassNames("tf-card", "tf-stack");
    Paragraph decides = new Paragraph(study.plan().pairedSeeds().words().in(getLocale()));
    decides.addClassName("tf-note");
    StudyFigures figures = new StudyFigures(study, new Digits(release.labelled()));
    TransferTable transfer = new TransferTable(study);
    boolean transfers = study.template().equals(Optional.of(StudyTemplate.TRANSFER));
    transfer.setVisible(transfers);
    Div runs = new Div();
    NativeDetails each = new NativeDetails(translate("study.each-run"), runs);
    add(
        new PageHeader(study.name(), words(study, release)),
        Cards.demoNote(release),
        progress,
        decides,
        new PlannedNote(study),
        transfer,
        figures,
        ExportLinks.of(study.id()),
        each,
        new StudyDescription(studies, study));
    LiveBinding.keep(
        this,
        EVERY,
        () -> standing(study),
        now -> {
          show(study, now, progress);
          figures.show(now.runs(), now.tables());
          if (transfers) {
            transfer.show(now.tables());
          }
          list(study, now.runs(), runs);
        });
  }

  private Standing standing(Study study) {
    List<StudyRun> runs = studies.runs(study);
    boolean paused = studies.find(study.id()).map(Study::paused).orElse(false);
    return new Standing(runs, results.tables(study, runs), paused);
  }

  private static String words(Study study, Release release) {
    return translate(
        "study.about",
        study.template().map(StudiesView::name).orElse("–"),
        DivisionWords.name(release),
        study.plan().configurations().size(),
        study.plan().seeds().size());
  }

  private void show(Study study, Standing now, Div progress) {
    List<StudyRun> runs = now.runs();
    Map<State, Integer> counts = new EnumMap<>(State.class);
    runs.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
    int done = counts.getOrDefault(State.FINISHED, 0);
    ProgressBar bar = new ProgressBar(0, runs.size(), done);
    bar.getElement().setAttribute("aria-label", translate("study.runs-done"));
    Div states = new Div(new Span(translate("study.progress", done, runs.size())));
    states.addClassName("tf-job-head");
    counts.forEach((state, count) -> states.add(badge(state).counting(count)));
    Div actions = new Div();
    actions.addClassName("tf-actions");
    if (counts.containsKey(State.WAITING) || counts.containsKey(State.RUNNING)) {
      actions.add(button("study-cancel", translate("study.cancel"), () -> askToCancel(study)));
    }
    if (now.paused()) {
      states.add(new StateBadge(translate("study.paused"), StateBadge.Tone.WARN));
    } else if (counts.containsKey(State.WAITING)) {
      actions.add(button("study-pause", translate("study.pause"), () -> studies.pause(study.id())));
    }
    if (now.paused() || counts.containsKey(State.CANCELLED) || counts.containsKey(State.MISSING)) {
      actions.add(
          button(
              "study-resume",
              translate("study.resume"),
              () -> studies.resume(study.id(), CurrentUser.get().id())));
    }
    if (counts.containsKey(State.FAILED)) {
      actions.add(button("study-retry", translate("study.retry"), () -> studies.retry(study.id())));
    }
    progress.removeAll();
    progress.add(states, bar, actions);
  }

  private void askToCancel(Study study) {
    Question.beforeLoss(
        translate("study.cancel-title", study.name()),
        translate("study.cancel-words"),
        translate("study.cancel"),
        () -> studies.cancel(study.id()));
  }

  private void list(Study study, List<StudyRun> runs, Div into) {
    PlainTable table =
        new PlainTable(
                translate("study.configuration"),
                translate("launch.seed"),
                translate("benchmark.state"),
                translate("benchmark.run"))
            .words(2, 3);
    for (StudyRun one : runs) {
      String name = StudyWords.name(study.plan(), one.planned().configuration(), getLocale());
      table.addRow(
          new Span(name),
          List.of(
              new Span(Long.toString(one.planned().seed())),
              badge(one.state()),
              one.run()
                  .<Component>map(
                      run -> new Anchor("benchmarks/" + run.id().value(), translate(opening(one))))
                  .orElseGet(Span::new)));
    }
    into.removeAll();
    into.add(table);
  }

  private static String opening(StudyRun one) {
    if (one.own()) {
      return "study.open-run";
    }
    return one.state() == State.FINISHED ? "study.open-earlier" : "study.open-other";
  }

  static Button button(String id, String words, Runnable act) {
    Button button = new Button(words, click -> act.run());
    button.setId(id);
    return button;
  }

  private static StateBadge badge(State state) {
    return switch (state) {
      case MISSING -> new StateBadge(translate("study.missing"), StateBadge.Tone.WARN);
      case WAITING -> JobLine.badge(JobStatus.QUEUED);
      case RUNNING -> JobLine.badge(JobStatus.RUNNING);
      case FINISHED -> JobLine.badge(JobStatus.SUCCEEDED);
      case FAILED -> JobLine.badge(JobStatus.FAILED);
      case CANCELLED -> JobLine.badge(JobStatus.CANCELLED);
    };
  }
}
