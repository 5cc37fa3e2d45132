package org.tenfold.benchmark.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.training.TrainingSpec.PAPER;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.release.Release;
import org.tenfold.training.Augmentation;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.ClassBalancing;
import org.tenfold.training.Classes;
import org.tenfold.training.Device;
import org.tenfold.training.EarlyStopping;
import org.tenfold.training.Engine;
import org.tenfold.training.Precision;
import org.tenfold.training.TrainingChoices;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import org.tenfold.web.PageLabels;
import org.tenfold.web.Refusals;

/**
 * The settings of a training as fields, the same for runs and studies: what people change first in
 * front, the rest folded away. Network, loss and seed are the form's own.
 */
class SpecFields extends Div {
  static final String WIDE = "19rem";

  private final Select<Engine> engine = new Select<>();
  private final IntegerField epochs = new IntegerField(translate("launch.epochs"));
  private final IntegerField batch = new IntegerField(translate("launch.batch"));
  private final IntegerField width = new IntegerField(translate("launch.width"));
  private final IntegerField size = new IntegerField(translate("launch.size"));
  private final NumberField rate = new NumberField(translate("launch.rate"));
  private final OptimiserFields optimiser;
  private final ScheduleFields schedule;
  private final NumberField clipNorm = new NumberField(translate("launch.clip-norm"));
  private final NumberField validation = new NumberField(translate("launch.validation"));
  private final IntegerField stopAfter = new IntegerField(translate("launch.stop-after"));
  private final Select<EarlyStopping.Measure> measure = new Select<>();
  private final RefinementFields refinement;
  private final Select<ClassBalancing> balance = new Select<>();
  private final Checkbox flip = new Checkbox(translate("launch.flip"));
  private final IntegerField shift = new IntegerField(translate("launch.shift"));
  private final NumberField colour = new NumberField(translate("launch.colour"));
  private final Select<Device> device = new Select<>();
  private final Select<Precision> precision = new Select<>();
  private final Select<StartChoice> start = new Select<>();
  private final Select<Optional<Normalisation>> normalisation = new Select<>();
  private final List<StartChoice> starts;

  /** A list that gets new items is without a value for a moment. */
  private boolean showing;

  /**
   * @param starts weights that people may begin with
   * @param first what the fields show at first
   * @param refusals told which field is about what
   */
  SpecFields(List<StartChoice> starts, TrainingSpec first, Refusals refusals) {
    this.starts = starts;
    optimiser = new OptimiserFields(refusals);
    schedule = new ScheduleFields(refusals);
    refinement = new RefinementFields(refusals);
    addClassName("tf-stack");
    name();
    sayAtFields(refusals);
    NativeDetails more =
        new NativeDetails(
            translate("launch.more"),
            new Div(
                with(row(optimiser.all()), clipNorm),
                with(row(schedule.all()), validation, stopAfter, measure),
                row(refinement.numbers()),
                row(refinement.choices()),
                row(balance, start, normalisation),
                row(shift, colour, flip),
                row(device, precision)));
    more.setId("benchmark-more");
    add(row(epochs, batch, width, size, rate, engine), more);
    validation.addValueChangeListener(
        given -> {
          boolean looks = given.getValue() != null && given.getValue() > 0;
          stopAfter.setEnabled(looks);
          measure.setEnabled(looks);
        });
    show(first);
  }

  /** What the estimate hangs on was changed, or weights were chosen. */
  void onChange(Runnable listener) {
    Stream.of(
            optimiser.fields(),
            schedule.fields(),
            refinement.fields(),
            Stream.<AbstractField<?, ?>>of(
                engine,
                epochs,
                batch,
                width,
                size,
                rate,
                clipNorm,
                validation,
                stopAfter,
                measure,
                balance,
                flip,
                shift,
                colour,
                device,
                precision,
                start,
                normalisation))
        .flatMap(fields -> fields)
        .forEach(
            field ->
                field.addValueChangeListener(
                    changed -> {
                      if (!showing) {
                        listener.run();
                      }
                    }));
  }

  /** Whether the form asks here for weights at the start, or in another place. */
  void askForStart(boolean here) {
    start.setVisible(here);
    if (!here) {
      start.clear();
    }
  }

  /** Channels of the first layer; 0 where the field is empty. */
  int channels() {
    return width.getValue() == null ? 0 : width.getValue();
  }

  /** Told when the width is changed. */
  void onWidth(Runnable listener) {
    width.addValueChangeListener(changed -> listener.run());
  }

  /** Path in the library of the weights that were chosen there; copied when runs are launched. */
  Optional<String> library() {
    return Optional.ofNullable(start.getValue()).flatMap(StartChoice::library);
  }

  /** The network at the width that the fields have. */
  TrainingSpec.Architecture architecture(Network network) {
    return new TrainingSpec.Architecture(
        network, filled(width.getValue(), "benchmark.field-width").intValue());
  }

  /**
   * @param release on whose pictures it trains; null: the paper's number of them
   * @throws InvalidInput when a field is empty, or no training can be so
   */
  TrainingSpec read(Network network, TrainingLoss loss, long seed, @Nullable Release release) {
    return new TrainingSpec(
        architecture(network),
        new TrainingSpec.Input(
            release == null ? PAPER.input().frames() : release.pictures().frames(),
            filled(size.getValue(), "benchmark.field-input-size").intValue()),
        loss,
        optimiser.read(),
        schedule.read(),
        new TrainingSpec.Steps(
            filled(batch.getValue(), "benchmark.field-batch").intValue(),
            filled(rate.getValue(), "benchmark.field-rate").doubleValue(),
            filled(clipNorm.getValue(), "benchmark.field-clip-norm").doubleValue()),
        new TrainingSpec.Length(
            filled(epochs.getValue(), "benchmark.field-epochs").intValue(), stopping()),
        balance.getValue(),
        new Augmentation(
            flip.getValue(),
            filled(shift.getValue(), "benchmark.field-shift").intValue(),
            filled(colour.getValue(), "benchmark.field-colour").doubleValue()),
        Optional.ofNullable(start.getValue()).flatMap(StartChoice::known).orElse(PAPER.start()),
        normalisation.getValue(),
        new TrainingSpec.Compute(engine.getValue(), device.getValue(), precision.getValue()),
        seed,
        refinement.read(),
        Classes.of(PageLabels.set()));
  }

  private EarlyStopping stopping() {
    return EarlyStopping.of(
        filled(validation.getValue(), "benchmark.field-validation").doubleValue(),
        filled(stopAfter.getValue(), "benchmark.field-stop-after").intValue(),
        measure.getValue());
  }

  /** Fills all fields, but for network, loss and seed, so that {@link #read} gives the same. */
  void show(TrainingSpec spec) {
    showing = true;
    engine.setValue(spec.compute().engine());
    epochs.setValue(spec.length().epochs());
    batch.setValue(spec.steps().batch());
    width.setValue(spec.network().width());
    size.setValue(spec.input().size());
    rate.setValue(spec.steps().learningRate());
    clipNorm.setValue(spec.steps().clipNorm());
    optimiser.show(spec.optimiser());
    schedule.show(spec.schedule());
    EarlyStopping stopping = spec.length().stopping();
    validation.setValue(stopping.share());
    stopAfter.setValue(stopping.looks() ? stopping.patience() : EarlyStopping.PATIENCE);
    measure.setValue(stopping.measure());
    refinement.show(spec.refinement());
    choose(balance, balances(), spec.balance().fittedTo(PageLabels.set().size()));
    flip.setValue(spec.augmentation().flip());
    shift.setValue(spec.augmentation().shift());
    colour.setValue(spec.augmentation().colour());
    device.setValue(spec.compute().device());
    precision.setValue(spec.compute().precision());
    choose(normalisation, normalisations(), spec.normalisation());
    if (spec.start() instanceof TrainingSpec.Start.Weights weights) {
      choose(start, starts, StartChoice.of(weights));
    } else {
      start.setItems(starts);
      start.clear();
    }
    showing = false;
  }

  /** Also what is no choice of the form, as a run of the command line may have it. */
  static <T> void choose(Select<T> select, List<T> choices, T value) {
    select.setItems(Stream.concat(choices.stream(), Stream.of(value)).distinct().toList());
    select.setValue(value);
  }

  private static List<Optional<Normalisation>> normalisations() {
    return Stream.concat(
            Stream.of(PAPER.normalisation()), Normalisation.NAMED.stream().map(Optional::of))
        .toList();
  }

  private void name() {
    Optional<String> here = AutoEngine.known().map(choice -> choice.engine().title());
    label(engine, "benchmark.engine", "benchmark-engine", one -> engineName(one, here));
    engine.setItems(Engine.values());
    engine.setTooltipText(translate("launch.engine-words"));
    engine.setWidth("14rem");
    label(
        measure, "launch.measure", "benchmark-measure", one -> translate("launch.by-" + one.key()));
    measure.setItems(EarlyStopping.Measure.values());
    label(balance, "launch.balance", "benchmark-balance", SpecFields::balanceName);
    label(device, "launch.device", "benchmark-device", one -> translate("launch.device." + one));
    device.setItems(Device.values());
    label(
        precision,
        "launch.precision",
        "benchmark-precision",
        one -> translate(one == Precision.SINGLE ? "launch.single" : "launch.mixed"));
    precision.setItems(TrainingChoices.PRECISIONS);
    label(start, "launch.weights", "benchmark-weights", one -> one == null ? "" : one.words());
    start.setEmptySelectionAllowed(true);
    start.setEmptySelectionCaption(translate("launch.drawn"));
    label(
        normalisation,
        "launch.pixels",
        "benchmark-normalisation",
        one -> one.map(Normalisation::words).orElse(translate("launch.pixels-any")));
    Stream.of(balance, device, precision, start, normalisation)
        .forEach(select -> select.setWidth(WIDE));
    flip.setWidth("14rem");
    validation.setTooltipText(translate("launch.validation-words"));
    shift.setTooltipText(translate("launch.shift-words"));
    colour.setTooltipText(translate("launch.colour-words"));
    clipNorm.setTooltipText(translate("launch.clip-norm-words"));
    start.setTooltipText(translate("launch.weights-words"));
    normalisation.setTooltipText(translate("launch.pixels-words"));
  }

  static <T> void label(Select<T> select, String key, String id, ItemLabelGenerator<T> words) {
    select.setLabel(translate(key));
    select.setId(id);
    select.setItemLabelGenerator(words);
  }

  /**
   * @param here what this machine would take; empty while it is not known
   */
  private static String engineName(Engine engine, Optional<String> here) {
    if (engine != Engine.AUTO) {
      return engine.title();
    }
    return here.map(title -> translate("launch.engine-here", title))
        .orElseGet(() -> translate("launch.engine-auto"));
  }

  private static List<ClassBalancing> balances() {
    return TrainingChoices.BALANCES.stream()
        .map(one -> one.fittedTo(PageLabels.set().size()))
        .toList();
  }

  private static String balanceName(ClassBalancing balance) {
    if (balance.even()) {
      return translate(balance.sampled() ? "launch.sampled" : "launch.as-they-come");
    }
    return translate(
        balance.equals(ClassBalancing.WEIGHTED) ? "launch.weighted" : "launch.weights-given");
  }

  private void sayAtFields(Refusals refusals) {
    refusals
        .at(epochs, "benchmark.field-epochs", "training.epochs-least", "training.predict-weights")
        .at(batch, "benchmark.field-batch", "training.batch-least")
        .at(width, "benchmark.field-width", "training.width-least")
        .at(size, "benchmark.field-input-size", "training.input-size")
        .at(rate, "benchmark.field-rate", "training.rate-positive")
        .at(clipNorm, "benchmark.field-clip-norm", "training.clip-norm")
        .at(validation, "benchmark.field-validation", "training.validation-share")
        .at(stopAfter, "benchmark.field-stop-after", "training.stopping-patience")
        .at(shift, "benchmark.field-shift", "training.shift-least")
        .at(colour, "benchmark.field-colour", "training.colour-share")
        .at(precision, "training.dl4j-mixed");
  }

  static Div row(Component... fields) {
    Div row = new Div(fields);
    row.addClassNames("tf-actions", "tf-baseline", "tf-narrow-fields");
    return row;
  }

  private static Div with(Div row, Component... more) {
    row.add(more);
    return row;
  }

  static Number filled(@Nullable Number value, String field) {
    if (value == null) {
      throw new InvalidInput("benchmark.fill-in", Message.of(field));
    }
    return value;
  }
}
