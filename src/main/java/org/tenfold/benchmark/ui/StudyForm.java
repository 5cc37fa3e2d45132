package org.tenfold.benchmark.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.training.TrainingSpec.PAPER;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tenfold.account.CurrentUser;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyCost;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.benchmark.ui.compare.PlanningFields;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.Release;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec;
import org.tenfold.web.Refusals;

/** A new study: a template, how large, under how many seeds, and what that will take. */
class StudyForm extends Div {
  private static final String WIDE = "28rem";

  private final transient StudyService studies;
  private final transient BenchmarkService benchmarks;
  private final transient Consumer<Study> launched;
  private final transient Refusals refusals = new Refusals();
  private final TextField name = new TextField(translate("study.name"));
  private final Select<Release> release = new Select<>();
  private final RadioButtonGroup<StudyTemplate> template = new RadioButtonGroup<>();
  private final Select<Engine> engine = new Select<>();
  private final IntegerField seeds = new IntegerField(translate("study.seeds"));
  private final PlanningFields planned = new PlanningFields();
  private final IntegerField seed = new IntegerField(translate("study.first-seed"));
  private final IntegerField epochs = new IntegerField(translate("launch.epochs"));
  private final IntegerField batch = new IntegerField(translate("launch.batch"));
  private final IntegerField width = new IntegerField(translate("launch.width"));
  private final IntegerField size = new IntegerField(translate("launch.size"));
  private final NumberField rate = new NumberField(translate("launch.rate"));
  private final Checkbox anew = new Checkbox(translate("study.anew"));
  private final Div forecast = new Div();

  /**
   * @param releases that have files
   * @param demo whether to begin with settings that two processor cores train in a minute a run
   * @param launched told of the new study
   */
  StudyForm(
      StudyService studies,
      BenchmarkService benchmarks,
      List<Release> releases,
      boolean demo,
      Consumer<Study> launched) {
    this.studies = studies;
    this.benchmarks = benchmarks;
    this.launched = launched;
    addClassNames("tf-card", "tf-stack");
    choose(releases);
    setNumbers(demo);
    sayAtFields();
    Button launch = new Button(translate("study.launch"), click -> launch());
    launch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    launch.setId("study-launch");
    forecast.setId("study-forecast");
    forecast.addClassName("tf-note");
    Div numbers = row(seeds, seed, epochs, batch, width, size, rate);
    numbers.addClassName("tf-narrow-fields");
    add(
        new H2(translate("study.title")),
        template,
        row(name, release, engine),
        numbers,
        anew,
        forecast,
        planned,
        launch);
    Stream.<AbstractField<?, ?>>of(release, template, seeds, seed, epochs, batch, width, size, rate)
        .forEach(field -> field.addValueChangeListener(changed -> foresee()));
    anew.addValueChangeListener(changed -> foresee());
    addAttachListener(attached -> foresee());
  }

  private void choose(List<Release> releases) {
    name.setId("study-name");
    release.setLabel(translate("benchmark.release"));
    release.setId("study-release");
    release.setItemLabelGenerator(Release::name);
    release.setItems(releases);
    releases.stream().findFirst().ifPresent(release::setValue);
    template.setLabel(translate("study.template"));
    template.setId("study-template");
    template.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    template.setItems(StudyTemplate.values());
    template.setItemLabelGenerator(one -> translate("study.template." + one));
    template.setValue(StudyTemplate.LOSS_COMPARISON);
    template.setWidth(WIDE);
    engine.setLabel(translate("benchmark.engine"));
    engine.setItems(Engine.values());
    engine.setItemLabelGenerator(Engine::title);
    engine.setValue(PAPER.compute().engine());
  }

  private void setNumbers(boolean demo) {
    seeds.setValue(demo ? 2 : 6);
    seed.setValue((int) PAPER.seed());
    epochs.setValue(demo ? DemoScale.EPOCHS : PAPER.length().epochs());
    batch.setValue(demo ? DemoScale.BATCH : PAPER.steps().batch());
    width.setValue(demo ? DemoScale.WIDTH : PAPER.network().width());
    size.setValue(demo ? DemoScale.INPUT_SIZE : PAPER.input().size());
    rate.setValue(PAPER.steps().learningRate());
  }

  private void sayAtFields() {
    refusals
        .at(name, "benchmark.study-name")
        .at(release, "benchmark.no-files-yet", "benchmark.files-coming", "benchmark.no-release")
        .at(seeds, "benchmark.study-no-seeds", "benchmark.study-too-many")
        .at(seed, "benchmark.field-seed")
        .at(epochs, "benchmark.field-epochs", "training.epochs-least", "training.predict-weights")
        .at(batch, "benchmark.field-batch", "training.batch-least")
        .at(width, "benchmark.field-width", "training.width-least")
        .at(size, "benchmark.field-input-size", "training.input-size")
        .at(rate, "benchmark.field-rate", "training.rate-positive");
  }

  private static Div row(Component... fields) {
    Div row = new Div(fields);
    row.addClassNames("tf-actions", "tf-baseline");
    return row;
  }

  private StudyPlan plan() {
    long first = LaunchForm.filled(seed.getValue(), "benchmark.field-seed").longValue();
    int count = Optional.ofNullable(seeds.getValue()).orElse(0);
    return template
        .getValue()
        .plan(base(), LongStream.range(first, first + Math.max(0, count)).boxed().toList());
  }

  private TrainingSpec base() {
    return new TrainingSpec(
        new TrainingSpec.Architecture(
            PAPER.network().network(),
            LaunchForm.filled(width.getValue(), "benchmark.field-width").intValue()),
        new TrainingSpec.Input(
            PAPER.input().frames(),
            LaunchForm.filled(size.getValue(), "benchmark.field-input-size").intValue()),
        PAPER.loss(),
        PAPER.optimiser(),
        PAPER.schedule(),
        new TrainingSpec.Steps(
            LaunchForm.filled(batch.getValue(), "benchmark.field-batch").intValue(),
            LaunchForm.filled(rate.getValue(), "benchmark.field-rate").doubleValue(),
            PAPER.steps().clipNorm()),
        new TrainingSpec.Length(
            LaunchForm.filled(epochs.getValue(), "benchmark.field-epochs").intValue(),
            PAPER.length().stopping()),
        PAPER.balance(),
        PAPER.augmentation(),
        PAPER.start(),
        PAPER.normalisation(),
        new TrainingSpec.Compute(
            engine.getValue(), PAPER.compute().device(), PAPER.compute().precision()),
        PAPER.seed());
  }

  /** What is refused is said when somebody launches it. */
  private void foresee() {
    forecast.removeAll();
    if (release.getValue() == null) {
      return;
    }
    StudyPlan plan;
    try {
      plan = plan();
    } catch (InvalidInput unfinished) {
      return;
    }
    Map<PlannedRun, Run> done = studies.done(release.getValue().id(), plan);
    List<PlannedRun> open =
        plan.runs().stream().filter(run -> anew.getValue() || !done.containsKey(run)).toList();
    if (!done.isEmpty()) {
      forecast.add(new Paragraph(translate("study.done-before", done.size(), plan.size())));
    }
    long clips = benchmarks.trainingClips(release.getValue().id());
    planned.offer(plan);
    forecast.add(
        new Paragraph(StudyCost.of(open, clips).words().in(getLocale())),
        new Paragraph(plan.pairedSeeds().words().in(getLocale())));
  }

  private void launch() {
    refusals.tell(
        () -> {
          if (release.getValue() == null) {
            throw new InvalidInput("benchmark.no-files-yet");
          }
          launched.accept(
              studies.launch(
                  release.getValue().id(),
                  name.getValue(),
                  Optional.of(template.getValue()),
                  plan().comparing(planned.value()),
                  Optional.empty(),
                  anew.getValue(),
                  CurrentUser.get().id()));
        });
  }
}
