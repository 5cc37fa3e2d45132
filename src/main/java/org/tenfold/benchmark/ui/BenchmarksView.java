package org.tenfold.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.account.Panel;
import org.tenfold.account.Role;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Recipe;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunCost;
import org.tenfold.benchmark.RunSettings;
import org.tenfold.benchmark.Scores;
import org.tenfold.benchmark.WeightShelf;
import org.tenfold.job.Job;
import org.tenfold.job.JobService;
import org.tenfold.job.ui.JobLine;
import org.tenfold.project.Project;
import org.tenfold.project.Projects;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.Metric;
import org.tenfold.training.Engine;
import org.tenfold.training.network.Network;
import org.tenfold.web.EmptyState;
import org.tenfold.web.Live;
import org.tenfold.web.Notice;
import org.tenfold.web.PageHeader;
import org.tenfold.web.PlainTable;
import org.tenfold.web.Visitor;
import org.tenfold.worker.BadInputException;

/** Launches runs on a release and ranks those that have ended. */
@Route("benchmarks")
@PageTitle("Benchmarks · Tenfold")
@Menu(title = "Benchmarks", order = 60, icon = "vaadin:trophy")
@RolesAllowed(Role.Names.ADMIN)
public class BenchmarksView extends Div {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Comparator<Row> NEWEST_FIRST =
      Comparator.comparing((Row row) -> row.run().createdAt()).reversed();

  private final transient BenchmarkService benchmarks;
  private final transient ReleaseService releases;
  private final transient JobService jobs;
  private final Select<Release> release = new Select<>();
  private final Select<Network> network = new Select<>();
  private final Select<Engine> engine = new Select<>();
  private final CheckboxGroup<String> losses = new CheckboxGroup<>("Loss");
  private final NumberField lambda = new NumberField("λ of EC-STFL");
  private final IntegerField epochs = new IntegerField("Epochs");
  private final IntegerField batch = new IntegerField("Batch");
  private final IntegerField width = new IntegerField("Width (64: paper)");
  private final IntegerField size = new IntegerField("Input, px (112: paper)");
  private final NumberField rate = new NumberField("Learning rate");
  private final IntegerField seed = new IntegerField("Seed");
  private final Select<String> optimiser = new Select<>();
  private final Select<String> schedule = new Select<>();
  private final IntegerField warmUp = new IntegerField("Warm-up, epochs");
  private final NumberField decay = new NumberField("Weight decay");
  private final NumberField validation = new NumberField("Validation part");
  private final Select<String> weights = new Select<>();
  private final Checkbox flip = new Checkbox("Mirror clips by chance");
  private final Paragraph cost = new Paragraph();
  private final Div list = new Div();

  BenchmarksView(
      BenchmarkService benchmarks,
      ReleaseService releases,
      JobService jobs,
      Projects projects,
      WeightShelf shelf) {
    this.benchmarks = benchmarks;
    this.releases = releases;
    this.jobs = jobs;
    addClassName("tf-page");
    Project project = projects.current();
    add(
        new PageHeader(
            "Benchmarks",
            "A network is trained and tested on every fold of a release in a process of its own."),
        launchCard(project, shelf.names()),
        list);
    Live.keep(this, EVERY, this::rows, this::show);
  }

  /** A run with its job and figures; compared to know whether anything changed. */
  private record Row(Run run, String release, Optional<Job> job, Optional<Scores> scores) {}

  private Div launchCard(Project project, List<String> shelf) {
    boolean demo = project.demo();
    release.setLabel("Release");
    release.setId("benchmark-release");
    release.setItemLabelGenerator(
        one -> one.name() + (one.panel() == Panel.SIMULATED ? " (simulated)" : ""));
    release.setItems(releases.releases().stream().filter(Release::prepared).toList());
    releases.releases().stream().filter(Release::prepared).findFirst().ifPresent(release::setValue);
    network.setLabel("Network");
    network.setId("benchmark-network");
    network.setItems(Network.values());
    network.setItemLabelGenerator(Network::title);
    network.setValue(Network.C3D);
    engine.setLabel("Engine");
    engine.setId("benchmark-engine");
    engine.setItems(Engine.values());
    engine.setItemLabelGenerator(Engine::title);
    engine.setValue(Engine.DL4J);
    losses.setItems(RunSettings.SOFTMAX, RunSettings.CENTRE, RunSettings.EC_STFL);
    losses.setItemLabelGenerator(BenchmarksView::lossName);
    losses.setValue(Set.of(RunSettings.SOFTMAX, RunSettings.EC_STFL));
    lambda.setValue(10.0);
    epochs.setValue(demo ? DemoScale.EPOCHS : 40);
    batch.setValue(demo ? DemoScale.BATCH : 24);
    width.setValue(demo ? DemoScale.WIDTH : 64);
    size.setValue(demo ? DemoScale.INPUT_SIZE : 112);
    rate.setValue(DemoScale.LEARNING_RATE);
    seed.setValue(1);
    Button launch = new Button("Launch C3D", click -> launch());
    network.addValueChangeListener(chosen -> launch.setText("Launch " + chosen.getValue().title()));
    launch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    optimiser.setLabel("Optimiser");
    optimiser.setItems(Recipe.OPTIMISERS);
    optimiser.setValue(Recipe.PAPER.optimiser());
    schedule.setLabel("Learning rate goes");
    schedule.setItems(Recipe.SCHEDULES);
    schedule.setItemLabelGenerator(BenchmarksView::scheduleName);
    schedule.setValue(Recipe.PAPER.schedule());
    schedule.setWidth("19rem");
    flip.setWidth("14rem");
    warmUp.setValue(0);
    decay.setValue(0.0);
    validation.setValue(0.0);
    validation.setTooltipText(
        "Share of each emotion's training clips that chooses the epoch whose weights are used, and"
            + " ends training early. 0: the last epoch, as in the paper.");
    Div first = new Div(release, network, engine, losses, lambda);
    Div second = new Div(epochs, batch, width, size, rate, seed);
    first.addClassNames("tf-actions", "tf-baseline");
    second.addClassNames("tf-actions", "tf-baseline", "tf-narrow-fields");
    weights.setLabel("Weights at the start");
    weights.setId("benchmark-weights");
    weights.setItems(shelf);
    weights.setEmptySelectionAllowed(true);
    weights.setEmptySelectionCaption("drawn from the seed");
    weights.setWidth("19rem");
    weights.setTooltipText(
        "Files .safetensors, .pth and .pt in the library (tenfold.library), for example Kinetics"
            + " weights of R3D18. What of them fits the network is taken; nothing in them is run.");
    Div third = new Div(optimiser, schedule, warmUp, decay, validation, flip, weights);
    third.addClassNames("tf-actions", "tf-baseline", "tf-narrow-fields");
    NativeDetails more = new NativeDetails("More settings", third);
    more.setId("benchmark-more");
    cost.addClassName("tf-note");
    cost.setId("benchmark-cost");
    release.addValueChangeListener(changed -> tellCost());
    network.addValueChangeListener(changed -> tellCost());
    Stream.of(epochs, batch, width, size)
        .forEach(field -> field.addValueChangeListener(changed -> tellCost()));
    tellCost();
    Div card = new Div(new H2("New runs"));
    if (demo) {
      Paragraph words =
          new Paragraph(
              "The demo's settings are far below the paper's, so that a run takes a minute on two"
                  + " processor cores. With bundled films and simulated votes the numbers mean"
                  + " nothing.");
      words.addClassName("tf-note");
      card.add(words);
    }
    card.add(first, second, more, cost, launch);
    card.addClassNames("tf-card", "tf-stack");
    return card;
  }

  private static String lossName(String loss) {
    return switch (loss) {
      case RunSettings.EC_STFL -> "EC-STFL";
      case RunSettings.CENTRE -> "centre loss";
      default -> loss;
    };
  }

  private void launch() {
    try {
      if (release.getValue() == null) {
        throw new BadInputException("There is no release with files yet: freeze one first.");
      }
      List<RunSettings> chosen = losses.getValue().stream().sorted().map(this::settings).toList();
      benchmarks.launch(
          release.getValue().id(),
          chosen.reversed(),
          Optional.ofNullable(weights.getValue()),
          Visitor.current().id());
      Notice.done(chosen.size() + " runs are queued.");
      show(rows());
    } catch (BadInputException refused) {
      Notice.problem(refused.getMessage());
    }
  }

  private RunSettings settings(String loss) {
    return new RunSettings(
        network.getValue().key(),
        loss,
        filled(lambda.getValue(), "λ").doubleValue(),
        engine.getValue().key(),
        filled(epochs.getValue(), "the epochs").intValue(),
        filled(batch.getValue(), "the batch").intValue(),
        filled(width.getValue(), "the width").intValue(),
        filled(size.getValue(), "the input size").intValue(),
        filled(rate.getValue(), "the learning rate").doubleValue(),
        filled(seed.getValue(), "the seed").longValue(),
        new Recipe(
            optimiser.getValue(),
            schedule.getValue(),
            filled(warmUp.getValue(), "the warm-up").intValue(),
            filled(decay.getValue(), "the weight decay").doubleValue(),
            flip.getValue(),
            filled(validation.getValue(), "the validation part").doubleValue()),
        Optional.empty());
  }

  private static String scheduleName(String key) {
    return switch (key) {
      case "plateau" -> "÷ 10 when the loss saturates (paper)";
      case "step" -> "÷ 10 every 10 epochs";
      case "cosine" -> "down half a cosine";
      default -> "nowhere: constant";
    };
  }

  /** Before the start by formula; once a run is under way, its line says what it measures. */
  private void tellCost() {
    if (release.getValue() == null
        || Stream.of(epochs, batch, width, size).anyMatch(field -> field.getValue() == null)) {
      cost.setText("");
      return;
    }
    long clips = benchmarks.trainingClips(release.getValue().id());
    cost.setText(
        RunCost.of(
                network.getValue(),
                width.getValue(),
                size.getValue(),
                batch.getValue(),
                clips * epochs.getValue())
            .words());
  }

  private static Number filled(@org.jspecify.annotations.Nullable Number value, String what) {
    if (value == null) {
      throw new BadInputException("Fill in " + what + ".");
    }
    return value;
  }

  private List<Row> rows() {
    return releases.releases().stream().flatMap(this::rowsOf).sorted(NEWEST_FIRST).toList();
  }

  private Stream<Row> rowsOf(Release one) {
    return benchmarks.runs().stream()
        .filter(run -> run.release().equals(one.id()))
        .map(
            run ->
                new Row(run, one.name(), jobs.latestFor(run.id().value()), benchmarks.scores(run)));
  }

  private void show(List<Row> rows) {
    list.removeAll();
    if (rows.isEmpty()) {
      list.add(
          new EmptyState(
              "No runs yet",
              "Freeze a release, then launch C3D with softmax and EC-STFL to compare them."));
      return;
    }
    PlainTable table =
        new PlainTable("Run", "Release", "Network", "Engine", "Loss", "State", "UAR", "WAR");
    table.setId("leaderboard");
    rows.forEach(row -> table.addRow(link(row.run()), cells(row)));
    Paragraph words =
        new Paragraph(
            "UAR: mean recall of the classes. WAR: accuracy. Both on the pooled predictions of all"
                + " folds; weights of the last epoch unless the run's page says otherwise.");
    words.addClassName("tf-note");
    Div card = new Div(new H2("Runs"), words, table);
    card.addClassName("tf-card");
    list.add(card);
  }

  private static List<Component> cells(Row row) {
    RunSettings settings = row.run().settings();
    return List.of(
        new Span(row.release()),
        new Span(settings.networkTitle()),
        new Span(settings.engineTitle()),
        new Span(settings.lossTitle()),
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
    return new Anchor(
        "benchmarks/" + run.id().value(),
        run.createdAt().toString().substring(0, 16).replace('T', ' '));
  }

  static String percent(Measure share) {
    return share.value().map(BenchmarksView::percent).orElse("–");
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}
