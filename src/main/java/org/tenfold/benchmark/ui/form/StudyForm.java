package org.tenfold.benchmark.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.training.TrainingSpec.PAPER;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tenfold.account.CurrentUser;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.DoneBefore;
import org.tenfold.benchmark.Study;
import org.tenfold.benchmark.StudyCost;
import org.tenfold.benchmark.StudyService;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.benchmark.study.PairedSeeds;
import org.tenfold.benchmark.study.StudyPlan;
import org.tenfold.benchmark.study.StudyPlan.PlannedRun;
import org.tenfold.benchmark.study.StudyTemplate;
import org.tenfold.benchmark.ui.compare.PlanningFields;
import org.tenfold.error.InvalidInput;
import org.tenfold.release.Release;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.web.Refusals;

/** A new study: a template, how large, under how many seeds, and what that will take. */
public class StudyForm extends Div {
  private static final String WIDE = "28rem";

  private final transient StudyService studies;
  private final transient BenchmarkService benchmarks;
  private final transient Consumer<Study> launched;
  private final transient Refusals refusals = new Refusals();
  private final TextField name = new TextField(translate("study.name"));
  private final Select<Release> release = new Select<>();
  private final RadioButtonGroup<StudyTemplate> template = new RadioButtonGroup<>();
  private final IntegerField seeds = new IntegerField(translate("study.seeds"));
  private final PlanningFields planned = new PlanningFields();
  private final IntegerField seed = new IntegerField(translate("study.first-seed"));
  private final Select<DoneBefore.Taken> taken = new Select<>();
  private final SpecFields fields;
  private final TransferFields transfer;
  private final Div forecast = new Div();

  /**
   * @param releases that have files
   * @param shelf weights of the library
   * @param demo whether to begin with settings that two processor cores train in a minute a run
   * @param launched told of the new study
   */
  public StudyForm(
      StudyService studies,
      BenchmarkService benchmarks,
      List<Release> releases,
      PretrainedWeightCatalog shelf,
      boolean demo,
      Consumer<Study> launched) {
    this.studies = studies;
    this.benchmarks = benchmarks;
    this.launched = launched;
    TrainingSpec first = DemoScale.first(demo);
    fields = new SpecFields(StartChoice.ofLibrary(shelf.files()), first, refusals);
    transfer = new TransferFields(benchmarks, shelf, fields::channels, refusals);
    addClassNames("tf-card", "tf-stack");
    choose(releases);
    seeds.setValue(demo ? 2 : PairedSeeds.needed());
    seed.setValue((int) first.seed());
    sayAtFields();
    Button launch = new Button(translate("study.launch"), click -> launch());
    launch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    launch.setId("study-launch");
    forecast.setId("study-forecast");
    forecast.addClassName("tf-note");
    add(
        new H2(translate("study.title")),
        template,
        transfer,
        SpecFields.row(name, release, seeds, seed),
        fields,
        taken,
        forecast,
        planned,
        launch);
    Stream.<AbstractField<?, ?>>of(release, template, seeds, seed, taken)
        .forEach(field -> field.addValueChangeListener(changed -> foresee()));
    fields.onChange(this::foresee);
    transfer.onChange(this::foresee);
    fields.onWidth(transfer::offer);
    template.addValueChangeListener(chosen -> showTransfer());
    showTransfer();
    addAttachListener(attached -> foresee());
  }

  /** Fills the form with the settings of a study, to launch it again or a little otherwise. */
  public void show(Study study, List<Release> releases) {
    StudyPlan plan = study.plan();
    name.setValue(translate("study.again-name", study.name()));
    releases.stream()
        .filter(one -> one.divisionId().equals(study.division()))
        .findFirst()
        .ifPresent(release::setValue);
    study.template().ifPresent(template::setValue);
    seeds.setValue(plan.seeds().size());
    seed.setValue(Math.toIntExact(plan.seeds().getFirst()));
    fields.show(plan.configurations().getFirst().atFirstSeed());
    foresee();
  }

  private void choose(List<Release> releases) {
    name.setId("study-name");
    release.setLabel(translate("benchmark.release"));
    release.setId("study-release");
    release.setItemLabelGenerator(DivisionWords::name);
    release.setItems(releases);
    releases.stream().findFirst().ifPresent(release::setValue);
    if (releases.isEmpty()) {
      release.setHelperText(translate("launch.no-release"));
    }
    template.setLabel(translate("study.template"));
    template.setId("study-template");
    template.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
    template.setItems(StudyTemplate.values());
    template.setItemLabelGenerator(one -> translate("study.template." + one));
    template.setValue(StudyTemplate.LOSS_COMPARISON);
    template.setWidth(WIDE);
    taken.setLabel(translate("study.taken"));
    taken.setId("study-taken");
    taken.setItems(DoneBefore.Taken.values());
    taken.setItemLabelGenerator(one -> translate("study.taken." + one));
    taken.setValue(DoneBefore.Taken.ALL);
    taken.setWidth(WIDE);
  }

  private void sayAtFields() {
    refusals
        .at(name, "benchmark.study-name")
        .at(release, "benchmark.no-files-yet", "benchmark.files-coming", "benchmark.no-release")
        .at(seeds, "benchmark.study-no-seeds", "benchmark.study-too-many")
        .at(seed, "benchmark.field-seed");
  }

  private boolean transfers() {
    return template.getValue() == StudyTemplate.TRANSFER;
  }

  private void showTransfer() {
    transfer.setVisible(transfers());
    fields.askForStart(!transfers());
  }

  /**
   * @param starts of a transfer
   */
  private StudyPlan plan(Supplier<List<Start>> starts) {
    long first = SpecFields.filled(seed.getValue(), "benchmark.field-seed").longValue();
    int count = Optional.ofNullable(seeds.getValue()).orElse(0);
    List<Long> all = LongStream.range(first, first + Math.max(0, count)).boxed().toList();
    if (transfers()) {
      TrainingSpec base =
          fields.read(transfer.network(), PAPER.loss(), PAPER.seed(), release.getValue());
      return template.getValue().plan(base, all, starts.get());
    }
    return template
        .getValue()
        .plan(
            fields.read(PAPER.network().network(), PAPER.loss(), PAPER.seed(), release.getValue()),
            all);
  }

  /** What is refused is said when somebody launches it. */
  private void foresee() {
    forecast.removeAll();
    if (release.getValue() == null) {
      return;
    }
    StudyPlan plan;
    try {
      plan = plan(transfer::starts);
    } catch (InvalidInput unfinished) {
      return;
    }
    Map<PlannedRun, DoneBefore> done = studies.doneBefore(release.getValue().divisionId(), plan);
    Set<PlannedRun> underWay =
        new HashSet<>(studies.underWay(release.getValue().divisionId(), plan).keySet());
    underWay.removeAll(done.keySet());
    List<PlannedRun> open =
        plan.runs().stream()
            .filter(run -> isOpen(Optional.ofNullable(done.get(run)), underWay.contains(run)))
            .toList();
    if (!done.isEmpty()) {
      forecast.add(new Paragraph(translate("study.done-before", done.size(), plan.size())));
      differences(done.values())
          .forEach(
              (words, runs) ->
                  forecast.add(new Paragraph(translate("study.differs", runs, words))));
    }
    if (!underWay.isEmpty()) {
      forecast.add(new Paragraph(translate("study.under-way", underWay.size(), plan.size())));
    }
    long clips = benchmarks.trainingClips(release.getValue().divisionId());
    planned.offer(plan);
    forecast.add(
        new Paragraph(StudyCost.of(open, clips).words().in(getLocale())),
        new Paragraph(plan.pairedSeeds().words().in(getLocale())));
  }

  private boolean isOpen(Optional<DoneBefore> done, boolean underWay) {
    return switch (taken.getValue()) {
      case ALL -> done.isEmpty() && !underWay;
      case ALIKE -> done.filter(one -> one.differences().isEmpty()).isEmpty() && !underWay;
      case NONE -> true;
    };
  }

  /** How many runs there are of each difference. */
  private Map<String, Integer> differences(Collection<DoneBefore> done) {
    Map<String, Integer> counts = new TreeMap<>();
    for (DoneBefore one : done) {
      one.differences().forEach(said -> counts.merge(said.in(getLocale()), 1, Integer::sum));
    }
    return counts;
  }

  private void launch() {
    refusals.tell(
        () -> {
          if (release.getValue() == null) {
            throw new InvalidInput("benchmark.no-files-yet");
          }
          launched.accept(
              studies.launch(
                  release.getValue().divisionId(),
                  name.getValue(),
                  Optional.of(template.getValue()),
                  plan(transfer::taken).comparing(planned.value()),
                  fields.library(),
                  taken.getValue(),
                  CurrentUser.get().id()));
        });
  }
}
