package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.Result;
import org.tenfold.benchmark.score.RunReport;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.scout.MovieScouts;
import org.tenfold.emotion.Emotion;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ReleasedClip;
import org.tenfold.release.ui.ReleasePictures;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.web.Chart;
import org.tenfold.web.EmotionBadge;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.StatTile;
import org.tenfold.web.VoteBar;

/** One run: its loss as it trains, then its figures, each with the clips behind it. */
@Route("benchmarks/:id")
@PageTitle("Run · Tenfold")
@RolesAllowed(Role.Names.ADMIN)
public class RunView extends Div implements BeforeEnterObserver {
  private static final Duration EVERY = Duration.ofMillis(700);

  private final transient BenchmarkService benchmarks;
  private final transient ReleaseService releases;
  private final transient MovieScouts scouts;
  private final transient JobService jobs;
  private final Chart curve = new Chart(translate("run.loss-chart"));
  private final PaceTiles pace = new PaceTiles();
  private final Div figures = new Div();
  private final Div behind = new Div();

  RunView(
      BenchmarkService benchmarks, ReleaseService releases, MovieScouts scouts, JobService jobs) {
    this.benchmarks = benchmarks;
    this.scouts = scouts;
    this.releases = releases;
    this.jobs = jobs;
    addClassName("tf-page");
    figures.addClassName("tf-stack");
    curve.setHeight("18rem");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Run run =
        event
            .getRouteParameters()
            .get("id")
            .flatMap(RunView::parse)
            .flatMap(benchmarks::find)
            .orElseThrow(NotFoundException::new);
    Release release = releases.find(run.release()).orElseThrow(NotFoundException::new);
    add(
        new PageHeader(
            RunWords.network(run.spec()) + " · " + RunWords.loss(run.spec()).in(getLocale()),
            translate(
                    "run.on",
                    release.name(),
                    release.folds(),
                    ReleasePictures.title(release.alignment()))
                + " "
                + RunWords.settings(run.spec(), run.normalisation()).in(getLocale())));
    if (release.panel() == Panel.SIMULATED) {
      Div note = new Div(new Span(translate("run.demo")));
      note.addClassName("tf-demo-banner");
      add(note);
    }
    if (run.spec().start() instanceof Start.Weights weights) {
      add(begins(run, weights));
    }
    Div job = new Div(new JobLine(jobs, run.id().value(), () -> {}));
    job.addClassName("tf-card");
    Paragraph sentence = new Paragraph(translate("run.loss-words"));
    sentence.addClassName("tf-note");
    Div loss = new Div(new H2(translate("run.loss")), sentence, curve, pace);
    loss.addClassNames("tf-card", "tf-stack");
    Div warnings = new Div();
    warnings.setId("run-warnings");
    add(warnings, job, loss, figures);
    LiveBinding.keep(
        this,
        EVERY,
        () -> benchmarks.find(run.id()).map(Run::warnings).orElse(List.of()),
        said -> {
          warnings.removeAll();
          said.forEach(warning -> warnings.add(warning(warning.in(getLocale()))));
        });
    LiveBinding.keep(
        this,
        EVERY,
        () -> benchmarks.epochs(run.id()),
        epochs -> {
          curve.draw(new LossCurves(epochs));
          pace.show(epochs);
        });
    LiveBinding.keep(
        this, EVERY, () -> benchmarks.figures(run.id()), known -> show(run, release, known));
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

  private void show(Run run, Release release, Optional<RunReport> ended) {
    figures.removeAll();
    ended.ifPresent(
        known -> {
          ConfusionMatrix matrix = known.scores().pooled();
          figures.add(
              tiles(known.scores()),
              recall(matrix),
              confusion(run, known.result(), matrix),
              new CalibrationCard(known),
              new HumanBaselineCard(release, releases.clips(release.id()), known.scores()),
              downloads(run),
              ExportLinks.of(run.id()),
              new RunFileList(run.id(), benchmarks.files(run.id())),
              new ScoutCard(scouts, run.id()));
          Set<Integer> suggested = releases.suggestions(release.id()).keySet();
          if (!suggested.isEmpty()) {
            figures.add(
                new SuggestionBiasCard(releases.clips(release.id()), suggested, known.result()));
          }
        });
  }

  private static Div tiles(Scores scores) {
    Div tiles = new Div();
    for (Metric metric : Metric.values()) {
      tiles.add(
          new StatTile(
              translate("metric." + metric),
              BenchmarksView.percent(scores.pooled(metric)),
              translate("run.mean", BenchmarksView.percent(scores.foldMean(metric).mean()))));
    }
    tiles.addClassName("tf-stats");
    tiles.setId("figures");
    return tiles;
  }

  private static Div recall(ConfusionMatrix matrix) {
    PlainTable table =
        new PlainTable(
            translate("voter.group.emotions"),
            translate("welcome.clips"),
            translate("run.hits"),
            translate("run.recall"));
    for (Emotion emotion : Emotion.all()) {
      int index = emotion.index();
      table.addRow(
          new EmotionBadge(emotion),
          List.of(
              new Span(Long.toString(matrix.support(index))),
              new Span(Integer.toString(matrix.count(index, index))),
              new Span(
                  matrix
                      .recall(index)
                      .value()
                      .map(BenchmarksView::percent)
                      .orElse(translate("run.no-clips")))));
    }
    return card(translate("run.recalls"), translate("run.recalls-words"), table);
  }

  private Div confusion(Run run, Result result, ConfusionMatrix matrix) {
    PlainTable table =
        new PlainTable(
            Stream.concat(
                    Stream.of(translate("run.true-predicted")),
                    Emotion.all().stream().map(RunView::name))
                .toArray(String[]::new));
    table.asMatrix();
    table.setId("confusion");
    for (Emotion label : Emotion.all()) {
      List<Span> cells = new ArrayList<>();
      NativeTableRow row = table.addRow(new EmotionBadge(label), cells);
      for (Emotion predicted : Emotion.all()) {
        int count = matrix.count(label.index(), predicted.index());
        var cell = row.addDataCell();
        cell.getStyle().set("--tf-share", share(matrix, label, count));
        cell.setClassName("tf-hit", label == predicted);
        if (count == 0) {
          cell.setText("0");
        } else {
          Button open =
              new Button(Integer.toString(count), click -> open(run, result, label, predicted));
          open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
          open.setAriaLabel(translate("run.cell", count, name(label), name(predicted)));
          cell.add(open);
        }
      }
    }
    Div card = card(translate("run.confusion"), translate("run.confusion-words"), table);
    card.add(behind);
    return card;
  }

  private static String name(Emotion emotion) {
    return translate("emotion." + emotion);
  }

  private static String share(ConfusionMatrix matrix, Emotion label, int count) {
    long support = matrix.support(label.index());
    return support == 0 ? "0" : String.format(Locale.ROOT, "%.3f", (double) count / support);
  }

  private void open(Run run, Result result, Emotion label, Emotion predicted) {
    Map<Integer, ReleasedClip> clips =
        releases.clips(run.release()).stream()
            .collect(Collectors.toMap(ReleasedClip::number, clip -> clip));
    behind.removeAll();
    behind.addClassName("tf-stack");
    behind.add(new H2(translate("run.behind", name(label), name(predicted))));
    PlainTable table =
        new PlainTable(
                translate("clip-check.column.clip"),
                translate("human.fold"),
                translate("run.votes"))
            .words(2);
    for (Prediction prediction : result.cell(label, predicted)) {
      ReleasedClip clip =
          java.util.Objects.requireNonNull(clips.get(Integer.valueOf(prediction.videoName())));
      table.addRow(
          new Anchor("clips/" + clip.clip().value(), translate("clip-check.clip", clip.number())),
          List.of(new Span("fd" + prediction.fold()), new VoteBar(clip.annotation().votes())));
    }
    behind.add(table);
    behind.setId("behind");
    behind.scrollIntoView();
  }

  private static Div downloads(Run run) {
    Div links = new Div();
    links.addClassName("tf-job-head");
    Map<String, String> titles =
        Map.of(
            "json", translate("run.figures"),
            "csv", translate("run.predictions"),
            "zip", translate("run.all-files"));
    for (String kind : List.of("json", "csv", "zip")) {
      Anchor link = new Anchor("export/runs/" + run.id().value() + "." + kind, titles.get(kind));
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      links.add(link);
    }
    Anchor clips =
        new Anchor("benchmarks/" + run.id().value() + "/clips", translate("new-clips.title"));
    clips.setId("new-clips");
    links.add(clips);
    return links;
  }

  private static Div card(String title, String sentence, PlainTable table) {
    Paragraph words = new Paragraph(sentence);
    words.addClassName("tf-note");
    Div card = new Div(new H2(title), words, table);
    card.addClassName("tf-card");
    return card;
  }

  private static Optional<RunId> parse(String id) {
    try {
      return Optional.of(RunId.parse(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
