package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunWords;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.benchmark.ui.form.LaunchForm;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.project.Projects;
import org.tenfold.release.DivisionId;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec;
import org.tenfold.web.EmptyState;
import org.tenfold.web.LiveBinding;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Times;
import org.tenfold.web.term.Explained;

/** Launches runs on a release and ranks those that have ended. */
@Route("benchmarks")
@PageTitle("Benchmarks · Tenfold")
@Menu(title = "Benchmarks", order = 60, icon = "vaadin:flask")
@RolesAllowed(Role.Names.ADMIN)
public class BenchmarksView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final transient BenchmarkService benchmarks;
  private final transient ReleaseService releases;
  private final transient JobService jobs;
  private final Select<Order> order = new Select<>();
  private final Div table = new Div();
  private final Div board = board();
  private final EmptyState empty =
      new EmptyState(
          translate("benchmark.none"),
          translate("benchmark.none-words"),
          new Anchor("releases", translate("nav.releases")));

  BenchmarksView(
      BenchmarkService benchmarks,
      ReleaseService releases,
      JobService jobs,
      Projects projects,
      PretrainedWeightCatalog shelf) {
    this.benchmarks = benchmarks;
    this.releases = releases;
    this.jobs = jobs;
    addClassName("tf-page");
    add(
        new PageHeader(translate("nav.benchmarks"), translate("benchmark.words")),
        new LaunchForm(
            benchmarks,
            releases.divided().stream().filter(Release::trainable).toList(),
            shelf.files(),
            projects.current().demo(),
            () -> show(rows())),
        empty,
        board);
    LiveBinding.keep(this, EVERY, this::rows, this::show);
  }

  private enum Order {
    NEWEST("benchmark.newest", Comparator.comparing((Row row) -> row.run().createdAt())),
    UAR("benchmark.best-uar", Comparator.comparingDouble(row -> row.figure(Metric.UAR))),
    WAR("benchmark.best-war", Comparator.comparingDouble(row -> row.figure(Metric.WAR)));

    private final String key;
    private final Comparator<Row> rising;

    Order(String key, Comparator<Row> rising) {
      this.key = key;
      this.rising = rising;
    }
  }

  /** A run with its job and figures; compared to know whether anything changed. */
  private record Row(Run run, String release, Optional<Job> job, Optional<Scores> scores) {
    /** Below all others where there is none. */
    double figure(Metric metric) {
      return scores.flatMap(known -> known.pooled(metric).value()).orElse(-1.0);
    }
  }

  private List<Row> rows() {
    Map<DivisionId, String> names =
        releases.divided().stream()
            .collect(Collectors.toMap(Release::divisionId, DivisionWords::name));
    return benchmarks.runs().stream()
        .flatMap(
            run ->
                Optional.ofNullable(names.get(run.division())).map(name -> row(run, name)).stream())
        .toList();
  }

  private Row row(Run run, String release) {
    return new Row(run, release, jobs.latestFor(run.id().value()), benchmarks.scores(run));
  }

  private Div board() {
    order.setLabel(translate("benchmark.order"));
    order.setId("leaderboard-order");
    order.setItems(Order.values());
    order.setItemLabelGenerator(one -> translate(one.key));
    order.setValue(Order.NEWEST);
    order.addValueChangeListener(chosen -> show(rows()));
    Paragraph words = Explained.in(new Paragraph(), translate("benchmark.measures"));
    words.addClassName("tf-note");
    Div made = new Div(new H2(translate("benchmark.runs")), words, order, table);
    made.addClassNames("tf-card", "tf-stack");
    return made;
  }

  private void show(List<Row> rows) {
    empty.setVisible(rows.isEmpty());
    board.setVisible(!rows.isEmpty());
    PlainTable runs =
        new PlainTable(
                translate("benchmark.run"),
                translate("benchmark.release"),
                translate("benchmark.network"),
                translate("benchmark.engine"),
                translate("benchmark.loss"),
                translate("benchmark.state"),
                "UAR",
                "WAR")
            .words(1, 2, 3, 4, 5);
    runs.setId("leaderboard");
    rows.stream()
        .sorted(order.getValue().rising.reversed())
        .forEach(row -> runs.addRow(link(row.run()), cells(row)));
    table.removeAll();
    table.add(runs);
  }

  private List<Component> cells(Row row) {
    TrainingSpec spec = row.run().spec();
    return List.of(
        new Span(row.release()),
        new Span(RunWords.network(spec)),
        new Span(RunWords.engine(spec)),
        new Span(RunWords.loss(spec).in(getLocale())),
        row.job().<Component>map(BenchmarksView::state).orElseGet(Span::new),
        new Span(row.scores().map(scores -> percent(scores.pooled(Metric.UAR))).orElse("–")),
        new Span(row.scores().map(scores -> percent(scores.pooled(Metric.WAR))).orElse("–")));
  }

  private static Component state(Job job) {
    Div state = new Div(JobLine.badge(job.status()));
    if (!job.status().ended()) {
      state.add(new Span(" " + job.progress() + " %"));
    }
    return state;
  }

  private static Anchor link(Run run) {
    return new Anchor("benchmarks/" + run.id().value(), Times.minuteWithZone(run.createdAt()));
  }

  static String percent(Measure share) {
    return share.value().map(BenchmarksView::percent).orElse("–");
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
