package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.log.RunLog;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.scout.MovieScouts;
import org.tenfold.benchmark.ui.run.EpochPart;
import org.tenfold.benchmark.ui.run.EpochScoresCard;
import org.tenfold.benchmark.ui.run.RunLogCard;
import org.tenfold.benchmark.ui.run.RunPage;
import org.tenfold.benchmark.ui.run.RunResults;
import org.tenfold.benchmark.ui.run.RunTabs;
import org.tenfold.benchmark.ui.run.SettingsCard;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.web.Chart;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.term.Explained;

/** One run: its loss as it trains, then its figures, each with the clips behind it. */
@Route("benchmarks/:id")
@RolesAllowed(Role.Names.ADMIN)
public class RunView extends RunPage implements HasDynamicTitle {
  private static final Duration EVERY = Duration.ofMillis(700);

  private final transient MovieScouts scouts;
  private final transient JobService jobs;
  private final transient RunLog log;
  private String title = "";
  private final Div downloads = new Div();

  RunView(
      BenchmarkService benchmarks,
      ReleaseService releases,
      MovieScouts scouts,
      JobService jobs,
      RunLog log) {
    super(benchmarks, releases);
    this.scouts = scouts;
    this.jobs = jobs;
    this.log = log;
  }

  @Override
  protected RunTabs.Page tab() {
    return RunTabs.Page.FIGURES;
  }

  @Override
  protected void show(Run run, Release release, BeforeEnterEvent event) {
    title = benchmarks().name(run).in(getLocale());
    Div job = new Div(new JobLine(jobs, run.id().value(), () -> {}));
    job.addClassName("tf-card");
    Div warnings = new Div();
    warnings.setId("run-warnings");
    Chart curve = new Chart(translate("run.loss-chart")).offered("loss");
    curve.setHeight("18rem");
    PaceTiles pace = new PaceTiles();
    EpochScoresCard tested = new EpochScoresCard(EpochPart.TEST);
    EpochScoresCard validated = new EpochScoresCard(EpochPart.VALIDATION);
    validated.setVisible(false);
    Div curves = new Div(loss(curve), tested, validated);
    curves.addClassName("tf-planes");
    RunResults results = new RunResults();
    Div files = new Div();
    files.addClassName("tf-stack");
    RunLogCard lines = new RunLogCard();
    Div record = new Div();
    // what a finished run is opened for stands first; one that trains has none of it yet
    add(warnings, results, job);
    if (run.spec().start() instanceof Start.Weights weights) {
      add(begins(run, weights));
    }
    add(curves, pace, files, new SettingsCard(run), record, lines);
    keepWarnings(run, warnings);
    LiveBinding.keep(
        this,
        EVERY,
        () -> benchmarks().record(run.id()),
        known -> {
          record.removeAll();
          if (known.isPresent() || run.finishedAt().isPresent()) {
            record.add(new RunRecordCard(run, release, known));
          }
        });
    LiveBinding.keep(
        this,
        EVERY,
        () -> benchmarks().epochs(run.id()),
        epochs -> {
          curve.draw(LossCurves.of(epochs));
          tested.show(epochs);
          validated.setVisible(EpochPart.VALIDATION.isIn(epochs));
          validated.show(epochs);
          pace.show(epochs);
        });
    LiveBinding.keep(this, EVERY, () -> log.newest(run.id(), RunLogCard.MOST), lines::show);
    LiveBinding.keep(
        this,
        EVERY,
        () -> benchmarks().figures(run.id()),
        known -> {
          results.removeAll();
          files.removeAll();
          known.ifPresent(
              ended -> {
                List<ReleasedClip> clips = releases().clips(release.id());
                results.show(ended, release, clips, event);
                files(run, release, ended, clips, files);
              });
          downloads.setVisible(known.isPresent());
        });
  }

  private static Div loss(Chart curve) {
    Paragraph sentence = new Paragraph(translate("run.loss-words"));
    sentence.addClassName("tf-note");
    Div loss = new Div(Explained.heading(translate("run.loss")), sentence, curve);
    loss.addClassNames("tf-card", "tf-stack");
    return loss;
  }

  private void keepWarnings(Run run, Div warnings) {
    LiveBinding.keep(
        this,
        EVERY,
        () -> benchmarks().find(run.id()).map(Run::warnings).orElse(List.of()),
        said -> {
          warnings.removeAll();
          said.forEach(warning -> warnings.add(warning(warning.in(getLocale()))));
        });
  }

  private static Paragraph warning(String sentence) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-warning");
    return words;
  }

  private Paragraph begins(Run run, Start.Weights weights) {
    Paragraph words =
        new Paragraph(
            run.startReport()
                .map(
                    report ->
                        translate(
                            "run.begins-report",
                            weights.name(),
                            weights.sha256(),
                            report.in(getLocale())))
                .orElseGet(() -> translate("run.begins", weights.name(), weights.sha256())));
    words.setId("pretrained");
    return words;
  }

  private void files(
      Run run, Release release, RunReport known, List<ReleasedClip> clips, Div files) {
    files.add(
        ExportLinks.of(run.id()),
        new RunFileList(run.id(), benchmarks().files(run.id())),
        new ScoutCard(scouts, run.id()));
    Set<Integer> suggested = releases().suggestions(release.id()).keySet();
    if (!suggested.isEmpty()) {
      files.add(new SuggestionBiasCard(clips, suggested, known.result()));
    }
  }

  @Override
  protected Component[] downloads(Run run) {
    Map<String, String> titles =
        Map.of(
            "json", translate("run.figures"),
            "csv", translate("run.predictions"),
            "zip", translate("run.all-files"));
    downloads.removeAll();
    downloads.addClassName("tf-job-head");
    for (String kind : List.of("json", "csv", "zip")) {
      downloads.add(download(run, kind, titles.getOrDefault(kind, kind)));
    }
    Anchor clips =
        new Anchor("benchmarks/" + run.id().value() + "/clips", translate("new-clips.title"));
    clips.setId("new-clips");
    downloads.add(clips);
    return new Component[] {downloads};
  }

  private static Anchor download(Run run, String kind, String title) {
    Anchor link = new Anchor("export/runs/" + run.id().value() + "." + kind, title);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    return link;
  }

  @Override
  @PermitAll // a name tells nothing, and is asked for outside of the person's call
  public String getPageTitle() {
    return title + " · Tenfold";
  }
}
