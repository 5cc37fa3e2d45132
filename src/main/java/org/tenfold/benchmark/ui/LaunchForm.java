package org.tenfold.benchmark.ui;

import static org.tenfold.training.TrainingSpec.PAPER;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.Panel;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.RunCost;
import org.tenfold.benchmark.RunWords;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.release.Release;
import org.tenfold.training.Augmentation;
import org.tenfold.training.ClassBalancing;
import org.tenfold.training.EarlyStopping;
import org.tenfold.training.Engine;
import org.tenfold.training.LearningRateSchedule;
import org.tenfold.training.Optimiser;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainingChoices;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import org.tenfold.web.Notifications;

/** The settings of new runs: what the paper varies in front, the rest folded away. */
class LaunchForm extends Div {
  private static final String WIDE = "19rem";

  /** The paper's best. */
  private static final double LAMBDA = 10;

  private final transient BenchmarkService benchmarks;
  private final transient Runnable launched;
  private final Select<Release> release = new Select<>();
  private final Select<Network> network = new Select<>();
  private final Select<Engine> engine = new Select<>();
  private final CheckboxGroup<TrainingLoss> losses = new CheckboxGroup<>("Loss");
  private final NumberField lambda = new NumberField("λ of EC-STFL");
  private final IntegerField epochs = new IntegerField("Epochs");
  private final IntegerField batch = new IntegerField("Batch");
  private final IntegerField width = new IntegerField("Width (64: paper)");
  private final IntegerField size = new IntegerField("Input (112: paper)");
  private final NumberField rate = new NumberField("Learning rate");
  private final IntegerField seed = new IntegerField("Seed");
  private final Select<Optimiser> optimiser = new Select<>();
  private final Select<LearningRateSchedule> schedule = new Select<>();
  private final IntegerField warmUp = new IntegerField("Warm-up, epochs");
  private final NumberField decay = new NumberField("Weight decay");
  private final NumberField validation = new NumberField("Validation part");
  private final Select<ClassBalancing> balance = new Select<>();
  private final Checkbox flip = new Checkbox("Mirror clips by chance");
  private final IntegerField shift = new IntegerField("Shift clips, px");
  private final NumberField colour = new NumberField("Brightness ± share");
  private final Select<Precision> precision = new Select<>();
  private final Select<String> weights = new Select<>();
  private final Select<Optional<Normalisation>> normalisation = new Select<>();
  private final Paragraph cost = new Paragraph();
  private final Button launch = new Button("", click -> launch());

  /**
   * @param releases that have files
   * @param shelf weights of the library
   * @param demo whether to begin with settings that two processor cores train in a minute
   * @param launched told when runs were queued
   */
  LaunchForm(
      BenchmarkService benchmarks,
      List<Release> releases,
      List<String> shelf,
      boolean demo,
      Runnable launched) {
    this.benchmarks = benchmarks;
    this.launched = launched;
    addClassNames("tf-card", "tf-stack");
    add(new H2("New runs"));
    if (demo) {
      add(
          note(
              "The demo's settings are far below the paper's, so that a run takes a minute on two"
                  + " processor cores. With bundled movies and simulated votes the numbers mean"
                  + " nothing."));
    }
    chooseData(releases);
    chooseLosses();
    setNumbers(demo);
    chooseRecipe();
    chooseBalance();
    chooseWeights(shelf);
    chooseNormalisation();
    NativeDetails more =
        new NativeDetails(
            "More settings",
            new Div(
                row(optimiser, schedule, warmUp, decay, validation),
                row(balance, weights, normalisation, precision),
                row(shift, colour, flip)));
    more.setId("benchmark-more");
    cost.addClassName("tf-note");
    cost.setId("benchmark-cost");
    launch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div data = new Div(release, network, engine, losses, lambda);
    data.addClassNames("tf-actions", "tf-baseline");
    add(data, row(epochs, batch, width, size, rate, seed), more, cost, launch);
    Stream.<AbstractField<?, ?>>of(release, network, epochs, batch, width, size)
        .forEach(field -> field.addValueChangeListener(changed -> tellCost()));
    tellCost();
  }

  private static Div row(com.vaadin.flow.component.Component... fields) {
    Div row = new Div(fields);
    row.addClassNames("tf-actions", "tf-baseline", "tf-narrow-fields");
    return row;
  }

  private static Paragraph note(String words) {
    Paragraph note = new Paragraph(words);
    note.addClassName("tf-note");
    return note;
  }

  private void chooseData(List<Release> releases) {
    release.setLabel("Release");
    release.setId("benchmark-release");
    release.setItemLabelGenerator(
        one -> one.name() + (one.panel() == Panel.SIMULATED ? " (simulated)" : ""));
    release.setItems(releases);
    releases.stream().findFirst().ifPresent(release::setValue);
    network.setLabel("Network");
    network.setId("benchmark-network");
    network.setItems(Network.values());
    network.setItemLabelGenerator(Network::title);
    network.addValueChangeListener(chosen -> launch.setText("Launch " + chosen.getValue().title()));
    network.setValue(Network.C3D);
    engine.setLabel("Engine");
    engine.setId("benchmark-engine");
    engine.setItems(Engine.values());
    engine.setItemLabelGenerator(Engine::title);
    engine.setValue(Engine.DL4J);
  }

  private void chooseLosses() {
    losses.setItems(TrainingChoices.LOSSES);
    losses.setItemLabelGenerator(RunWords::kind);
    losses.setValue(Set.of(new TrainingLoss.Softmax(), new TrainingLoss.EcStfl(LAMBDA)));
    losses.setTooltipText(
        "One run for each. Soft labels and KL learn from the shares of the clip's votes instead of"
            + " its single label.");
  }

  private void setNumbers(boolean demo) {
    lambda.setValue(LAMBDA);
    epochs.setValue(demo ? DemoScale.EPOCHS : PAPER.length().epochs());
    batch.setValue(demo ? DemoScale.BATCH : PAPER.steps().batch());
    width.setValue(demo ? DemoScale.WIDTH : PAPER.network().width());
    size.setValue(demo ? DemoScale.INPUT_SIZE : PAPER.input().size());
    rate.setValue(PAPER.steps().learningRate());
    seed.setValue((int) PAPER.seed());
  }

  private void chooseRecipe() {
    optimiser.setLabel("Optimiser");
    optimiser.setItems(TrainingChoices.OPTIMISERS);
    optimiser.setItemLabelGenerator(Optimiser::key);
    optimiser.setValue(PAPER.optimiser());
    schedule.setLabel("Learning rate goes");
    schedule.setItems(TrainingChoices.SCHEDULES);
    schedule.setItemLabelGenerator(LaunchForm::scheduleName);
    schedule.setValue(PAPER.schedule());
    schedule.setWidth(WIDE);
    warmUp.setValue(0);
    decay.setValue(0.0);
    validation.setValue(0.0);
    validation.setTooltipText(
        "Share of each emotion's training clips that chooses the epoch whose weights are used, and"
            + " ends training early. 0: the last epoch, as in the paper.");
    precision.setLabel("Precision");
    precision.setItems(TrainingChoices.PRECISIONS);
    precision.setItemLabelGenerator(
        one -> one == Precision.SINGLE ? "32 bits" : "32 mixed with 16 bits (libtorch)");
    precision.setValue(PAPER.compute().precision());
    precision.setWidth(WIDE);
  }

  private void chooseBalance() {
    balance.setLabel("Rare emotions");
    balance.setId("benchmark-balance");
    balance.setItems(TrainingChoices.BALANCES);
    balance.setItemLabelGenerator(LaunchForm::balanceName);
    balance.setValue(PAPER.balance());
    balance.setWidth(WIDE);
    flip.setWidth("14rem");
    shift.setValue(0);
    colour.setValue(0.0);
    shift.setTooltipText("Training clips are moved by up to so many pixels each way, by chance.");
    colour.setTooltipText(
        "Brightness and contrast of training clips change by up to this share, by chance.");
  }

  private void chooseWeights(List<String> shelf) {
    weights.setLabel("Weights at the start");
    weights.setId("benchmark-weights");
    weights.setItems(shelf);
    weights.setEmptySelectionAllowed(true);
    weights.setEmptySelectionCaption("drawn from the seed");
    weights.setWidth(WIDE);
    weights.setTooltipText(
        "Files .safetensors, .pth and .pt in the library (tenfold.library), for example Kinetics"
            + " weights of R3D18. What of them fits the network is taken; nothing in them is run.");
  }

  private void chooseNormalisation() {
    normalisation.setLabel("Pixels become");
    normalisation.setId("benchmark-normalisation");
    normalisation.setItems(
        Stream.concat(
                Stream.of(PAPER.normalisation()), Normalisation.NAMED.stream().map(Optional::of))
            .toList());
    normalisation.setItemLabelGenerator(
        one -> one.map(Normalisation::words).orElse("what the weights want, else -1..1"));
    normalisation.setValue(PAPER.normalisation());
    normalisation.setWidth(WIDE);
    normalisation.setTooltipText(
        "Weights answer rightly only for numbers of the kind they were trained on. The run's report"
            + " says what was taken.");
  }

  private static String scheduleName(LearningRateSchedule schedule) {
    return switch (schedule) {
      case LearningRateSchedule.Plateau plateau -> "÷ 10 when it saturates (paper)";
      case LearningRateSchedule.Step(int every) -> "÷ 10 every " + every + " epochs";
      case LearningRateSchedule.Cosine() -> "down half a cosine";
      case LearningRateSchedule.Constant() -> "nowhere: constant";
      case LearningRateSchedule.WarmUp warmUp -> scheduleName(warmUp.then());
    };
  }

  private static String balanceName(ClassBalancing balance) {
    if (balance.equals(ClassBalancing.WEIGHTED)) {
      return "weigh more in the loss";
    }
    return balance.equals(ClassBalancing.SAMPLED)
        ? "are drawn more often"
        : "count as they come (paper)";
  }

  private void launch() {
    try {
      if (release.getValue() == null) {
        throw new InvalidInput("benchmark.no-files-yet");
      }
      List<TrainingSpec> chosen =
          TrainingChoices.LOSSES.stream()
              .filter(losses.getValue()::contains)
              .map(this::spec)
              .toList();
      benchmarks.launch(
          release.getValue().id(),
          chosen,
          Optional.ofNullable(weights.getValue()),
          CurrentUser.get().id());
      Notifications.done(
          chosen.size() == 1 ? "One run is queued." : chosen.size() + " runs are queued.");
      launched.run();
    } catch (InvalidInput refused) {
      Notifications.problem(refused.said());
    }
  }

  private TrainingSpec spec(TrainingLoss loss) {
    double weight = filled(lambda.getValue(), "benchmark.field-lambda").doubleValue();
    int rise = filled(warmUp.getValue(), "benchmark.field-warm-up").intValue();
    return new TrainingSpec(
        new TrainingSpec.Architecture(
            network.getValue(), filled(width.getValue(), "benchmark.field-width").intValue()),
        new TrainingSpec.Input(
            PAPER.input().frames(),
            filled(size.getValue(), "benchmark.field-input-size").intValue()),
        loss instanceof TrainingLoss.EcStfl ? new TrainingLoss.EcStfl(weight) : loss,
        optimiser
            .getValue()
            .withDecay(filled(decay.getValue(), "benchmark.field-decay").doubleValue()),
        LearningRateSchedule.after(rise, schedule.getValue()),
        new TrainingSpec.Steps(
            filled(batch.getValue(), "benchmark.field-batch").intValue(),
            filled(rate.getValue(), "benchmark.field-rate").doubleValue(),
            PAPER.steps().clipNorm()),
        new TrainingSpec.Length(
            filled(epochs.getValue(), "benchmark.field-epochs").intValue(),
            EarlyStopping.of(
                filled(validation.getValue(), "benchmark.field-validation").doubleValue(),
                EarlyStopping.PATIENCE)),
        balance.getValue(),
        new Augmentation(
            flip.getValue(),
            filled(shift.getValue(), "benchmark.field-shift").intValue(),
            filled(colour.getValue(), "benchmark.field-colour").doubleValue()),
        PAPER.start(),
        normalisation.getValue(),
        new TrainingSpec.Compute(engine.getValue(), PAPER.compute().device(), precision.getValue()),
        filled(seed.getValue(), "benchmark.field-seed").longValue());
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

  private static Number filled(@Nullable Number value, String field) {
    if (value == null) {
      throw new InvalidInput("benchmark.fill-in", Message.of(field));
    }
    return value;
  }
}
