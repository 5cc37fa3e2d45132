package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
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
import org.tenfold.web.Refusals;

/** The settings of new runs: what the paper varies in front, the rest folded away. */
class LaunchForm extends Div {
  private static final String WIDE = "19rem";

  /** The paper's best. */
  private static final double LAMBDA = 10;

  private final transient BenchmarkService benchmarks;
  private final transient Runnable launched;
  private final transient Refusals refusals = new Refusals();
  private final Select<Release> release = new Select<>();
  private final Select<Network> network = new Select<>();
  private final Select<Engine> engine = new Select<>();
  private final CheckboxGroup<TrainingLoss> losses =
      new CheckboxGroup<>(translate("launch.losses"));
  private final NumberField lambda = new NumberField(translate("launch.lambda"));
  private final IntegerField epochs = new IntegerField(translate("launch.epochs"));
  private final IntegerField batch = new IntegerField(translate("launch.batch"));
  private final IntegerField width = new IntegerField(translate("launch.width"));
  private final IntegerField size = new IntegerField(translate("launch.size"));
  private final NumberField rate = new NumberField(translate("launch.rate"));
  private final IntegerField seed = new IntegerField(translate("launch.seed"));
  private final Select<Optimiser> optimiser = new Select<>();
  private final Select<LearningRateSchedule> schedule = new Select<>();
  private final IntegerField warmUp = new IntegerField(translate("launch.warm-up"));
  private final NumberField decay = new NumberField(translate("launch.decay"));
  private final NumberField validation = new NumberField(translate("launch.validation"));
  private final Select<ClassBalancing> balance = new Select<>();
  private final Checkbox flip = new Checkbox(translate("launch.flip"));
  private final IntegerField shift = new IntegerField(translate("launch.shift"));
  private final NumberField colour = new NumberField(translate("launch.colour"));
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
    add(new H2(translate("launch.title")));
    if (demo) {
      add(note(translate("launch.demo")));
    }
    chooseData(releases);
    chooseLosses();
    setNumbers(demo);
    chooseRecipe();
    chooseBalance();
    chooseWeights(shelf);
    chooseNormalisation();
    sayAtFields();
    NativeDetails more =
        new NativeDetails(
            translate("launch.more"),
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

  private void sayAtFields() {
    refusals
        .at(release, "benchmark.no-files-yet", "benchmark.files-coming", "benchmark.no-release")
        .at(losses, "benchmark.no-loss")
        .at(lambda, "benchmark.field-lambda", "training.lambda-least")
        .at(epochs, "benchmark.field-epochs", "training.epochs-least", "training.predict-weights")
        .at(batch, "benchmark.field-batch", "training.batch-least")
        .at(width, "benchmark.field-width", "training.width-least")
        .at(size, "benchmark.field-input-size", "training.input-size")
        .at(rate, "benchmark.field-rate", "training.rate-positive")
        .at(seed, "benchmark.field-seed")
        .at(warmUp, "benchmark.field-warm-up", "training.warm-up-least")
        .at(decay, "benchmark.field-decay", "training.decay-least")
        .at(validation, "benchmark.field-validation", "training.validation-share")
        .at(shift, "benchmark.field-shift", "training.shift-least")
        .at(colour, "benchmark.field-colour", "training.colour-share")
        .at(precision, "training.dl4j-mixed");
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
    release.setLabel(translate("benchmark.release"));
    release.setId("benchmark-release");
    release.setItemLabelGenerator(
        one -> one.name() + (one.panel() == Panel.SIMULATED ? translate("launch.simulated") : ""));
    release.setItems(releases);
    releases.stream().findFirst().ifPresent(release::setValue);
    network.setLabel(translate("benchmark.network"));
    network.setId("benchmark-network");
    network.setItems(Network.values());
    network.setItemLabelGenerator(Network::title);
    network.addValueChangeListener(
        chosen -> launch.setText(translate("launch.launch", chosen.getValue().title())));
    network.setValue(Network.C3D);
    engine.setLabel(translate("benchmark.engine"));
    engine.setId("benchmark-engine");
    engine.setItems(Engine.values());
    engine.setItemLabelGenerator(Engine::title);
    engine.setValue(Engine.DL4J);
  }

  private void chooseLosses() {
    losses.setItems(TrainingChoices.LOSSES);
    losses.setItemLabelGenerator(loss -> RunWords.kind(loss).in(getLocale()));
    losses.setValue(Set.of(new TrainingLoss.Softmax(), new TrainingLoss.EcStfl(LAMBDA)));
    losses.setTooltipText(translate("launch.losses-words"));
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
    optimiser.setLabel(translate("launch.optimiser"));
    optimiser.setItems(TrainingChoices.OPTIMISERS);
    optimiser.setItemLabelGenerator(Optimiser::key);
    optimiser.setValue(PAPER.optimiser());
    schedule.setLabel(translate("launch.schedule"));
    schedule.setItems(TrainingChoices.SCHEDULES);
    schedule.setItemLabelGenerator(LaunchForm::scheduleName);
    schedule.setValue(PAPER.schedule());
    schedule.setWidth(WIDE);
    warmUp.setValue(0);
    decay.setValue(0.0);
    validation.setValue(0.0);
    validation.setTooltipText(translate("launch.validation-words"));
    precision.setLabel(translate("launch.precision"));
    precision.setItems(TrainingChoices.PRECISIONS);
    precision.setItemLabelGenerator(
        one -> one == Precision.SINGLE ? translate("launch.single") : translate("launch.mixed"));
    precision.setValue(PAPER.compute().precision());
    precision.setWidth(WIDE);
  }

  private void chooseBalance() {
    balance.setLabel(translate("launch.balance"));
    balance.setId("benchmark-balance");
    balance.setItems(TrainingChoices.BALANCES);
    balance.setItemLabelGenerator(LaunchForm::balanceName);
    balance.setValue(PAPER.balance());
    balance.setWidth(WIDE);
    flip.setWidth("14rem");
    shift.setValue(0);
    colour.setValue(0.0);
    shift.setTooltipText(translate("launch.shift-words"));
    colour.setTooltipText(translate("launch.colour-words"));
  }

  private void chooseWeights(List<String> shelf) {
    weights.setLabel(translate("launch.weights"));
    weights.setId("benchmark-weights");
    weights.setItems(shelf);
    weights.setEmptySelectionAllowed(true);
    weights.setEmptySelectionCaption(translate("launch.drawn"));
    weights.setWidth(WIDE);
    weights.setTooltipText(translate("launch.weights-words"));
  }

  private void chooseNormalisation() {
    normalisation.setLabel(translate("launch.pixels"));
    normalisation.setId("benchmark-normalisation");
    normalisation.setItems(
        Stream.concat(
                Stream.of(PAPER.normalisation()), Normalisation.NAMED.stream().map(Optional::of))
            .toList());
    normalisation.setItemLabelGenerator(
        one -> one.map(Normalisation::words).orElse(translate("launch.pixels-any")));
    normalisation.setValue(PAPER.normalisation());
    normalisation.setWidth(WIDE);
    normalisation.setTooltipText(translate("launch.pixels-words"));
  }

  private static String scheduleName(LearningRateSchedule schedule) {
    return switch (schedule) {
      case LearningRateSchedule.Plateau plateau -> translate("launch.plateau");
      case LearningRateSchedule.Step(int every) -> translate("launch.every", every);
      case LearningRateSchedule.Cosine() -> translate("launch.cosine");
      case LearningRateSchedule.Constant() -> translate("launch.constant");
      case LearningRateSchedule.WarmUp warmUp -> scheduleName(warmUp.then());
    };
  }

  private static String balanceName(ClassBalancing balance) {
    if (balance.equals(ClassBalancing.WEIGHTED)) {
      return translate("launch.weighted");
    }
    return balance.equals(ClassBalancing.SAMPLED)
        ? translate("launch.sampled")
        : translate("launch.as-they-come");
  }

  private void launch() {
    refusals.tell(
        () -> {
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
              chosen.size() == 1
                  ? translate("launch.queued-one")
                  : translate("launch.queued", chosen.size()));
          launched.run();
        });
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
                EarlyStopping.PATIENCE,
                EarlyStopping.Measure.LOSS)),
        balance.getValue(),
        new Augmentation(
            flip.getValue(),
            filled(shift.getValue(), "benchmark.field-shift").intValue(),
            filled(colour.getValue(), "benchmark.field-colour").doubleValue()),
        PAPER.start(),
        normalisation.getValue(),
        new TrainingSpec.Compute(engine.getValue(), PAPER.compute().device(), precision.getValue()),
        filled(seed.getValue(), "benchmark.field-seed").longValue(),
        PAPER.refinement());
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
            .words()
            .in(getLocale()));
  }

  static Number filled(@Nullable Number value, String field) {
    if (value == null) {
      throw new InvalidInput("benchmark.fill-in", Message.of(field));
    }
    return value;
  }
}
