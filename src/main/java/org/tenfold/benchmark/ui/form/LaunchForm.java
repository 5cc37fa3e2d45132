package org.tenfold.benchmark.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.benchmark.ui.form.SpecFields.filled;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tenfold.account.CurrentUser;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.DoneBefore;
import org.tenfold.benchmark.RunCost;
import org.tenfold.benchmark.RunWords;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.Library;
import org.tenfold.release.Release;
import org.tenfold.release.ui.folds.DivisionWords;
import org.tenfold.training.TrainingChoices;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.loss.TrainingLoss;
import org.tenfold.training.network.Network;
import org.tenfold.web.Notifications;
import org.tenfold.web.Refusals;
import org.tenfold.web.term.Explained;

/** New single runs: one for each loss, all with the same settings. */
public class LaunchForm extends Div {
  /** The paper's best. */
  private static final double LAMBDA = 10;

  private static final TrainingLoss.Centre CENTRE =
      TrainingChoices.LOSSES.stream()
          .filter(TrainingLoss.Centre.class::isInstance)
          .map(TrainingLoss.Centre.class::cast)
          .findFirst()
          .orElseThrow();

  private final transient BenchmarkService benchmarks;
  private final transient Runnable launched;
  private final transient Refusals refusals = new Refusals();
  private final Select<Release> release = new Select<>();
  private final Select<Network> network = new Select<>();
  private final CheckboxGroup<TrainingLoss> losses =
      new CheckboxGroup<>(translate("launch.losses"));
  private final NumberField lambda = new NumberField(translate("launch.lambda"));
  private final NumberField centreWeight = new NumberField(translate("launch.centre-weight"));
  private final NumberField centreRate = new NumberField(translate("launch.centre-rate"));
  private final IntegerField seed = new IntegerField(translate("launch.seed"));
  private final SpecFields fields;
  private final Paragraph cost = new Paragraph();
  private final Div done = new Div();
  private final Button launch = new Button("", click -> launch());

  /**
   * @param releases that have files
   * @param shelf weights of the library
   * @param demo whether to begin with settings that two processor cores train in a minute
   * @param launched told when runs were queued
   */
  public LaunchForm(
      BenchmarkService benchmarks,
      List<Release> releases,
      List<Library.Entry> shelf,
      boolean demo,
      Runnable launched) {
    this.benchmarks = benchmarks;
    this.launched = launched;
    TrainingSpec first = DemoScale.first(demo);
    fields = new SpecFields(StartChoice.ofLibrary(shelf), first, refusals);
    addClassNames("tf-card", "tf-stack");
    add(new H2(translate("launch.title")));
    if (demo) {
      add(note(translate("launch.demo")));
    }
    chooseData(releases);
    chooseLosses();
    seed.setValue((int) first.seed());
    sayAtFields();
    cost.addClassName("tf-note");
    cost.setId("benchmark-cost");
    done.setId("benchmark-done");
    done.addClassName("tf-note");
    launch.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div data = new Div(release, network, losses);
    data.addClassNames("tf-actions", "tf-baseline");
    add(
        data,
        note(translate("launch.losses-words")),
        SpecFields.row(lambda, centreWeight, centreRate, seed),
        fields,
        done,
        cost,
        launch);
    Stream.<AbstractField<?, ?>>of(release, network, losses, lambda, centreWeight, centreRate, seed)
        .forEach(field -> field.addValueChangeListener(changed -> foresee()));
    fields.onChange(this::foresee);
    foresee();
  }

  private void sayAtFields() {
    refusals
        .at(release, "benchmark.no-files-yet", "benchmark.files-coming", "benchmark.no-release")
        .at(losses, "benchmark.no-loss")
        .at(lambda, "benchmark.field-lambda", "training.lambda-least")
        .at(centreWeight, "benchmark.field-centre-weight", "training.centre-weight")
        .at(centreRate, "benchmark.field-centre-rate", "training.centre-rate")
        .at(seed, "benchmark.field-seed");
  }

  private static Paragraph note(String words) {
    Paragraph note = Explained.in(new Paragraph(), words);
    note.addClassName("tf-note");
    return note;
  }

  private void chooseData(List<Release> releases) {
    release.setLabel(translate("benchmark.release"));
    release.setId("benchmark-release");
    release.setItemLabelGenerator(
        one -> DivisionWords.name(one) + (one.simulated() ? translate("launch.simulated") : ""));
    release.setItems(releases);
    releases.stream().findFirst().ifPresent(release::setValue);
    if (releases.isEmpty()) {
      release.setHelperText(translate("launch.no-release"));
    }
    network.setLabel(translate("benchmark.network"));
    network.setId("benchmark-network");
    network.setItems(Network.values());
    network.setItemLabelGenerator(Network::title);
    network.addValueChangeListener(
        chosen -> launch.setText(translate("launch.launch", chosen.getValue().title())));
    network.setValue(Network.C3D);
  }

  private void chooseLosses() {
    losses.setItems(TrainingChoices.LOSSES);
    losses.setItemLabelGenerator(loss -> RunWords.kind(loss).in(getLocale()));
    lambda.setValue(LAMBDA);
    centreWeight.setValue(CENTRE.weight());
    centreRate.setValue(CENTRE.rate());
    losses.addValueChangeListener(chosen -> showNumbers(chosen.getValue()));
    losses.setValue(Set.of(new TrainingLoss.Softmax(), new TrainingLoss.EcStfl(LAMBDA)));
    showNumbers(losses.getValue());
  }

  /** Numbers of losses that are not chosen would only be in the way. */
  private void showNumbers(Set<TrainingLoss> chosen) {
    boolean centre = chosen.stream().anyMatch(TrainingLoss.Centre.class::isInstance);
    lambda.setVisible(chosen.stream().anyMatch(TrainingLoss.EcStfl.class::isInstance));
    centreWeight.setVisible(centre);
    centreRate.setVisible(centre);
  }

  private TrainingLoss withNumbers(TrainingLoss loss) {
    return switch (loss) {
      case TrainingLoss.EcStfl ecStfl ->
          new TrainingLoss.EcStfl(
              filled(lambda.getValue(), "benchmark.field-lambda").doubleValue());
      case TrainingLoss.Centre centre ->
          new TrainingLoss.Centre(
              filled(centreWeight.getValue(), "benchmark.field-centre-weight").doubleValue(),
              filled(centreRate.getValue(), "benchmark.field-centre-rate").doubleValue());
      default -> loss;
    };
  }

  private void launch() {
    refusals.tell(
        () -> {
          if (release.getValue() == null) {
            throw new InvalidInput("benchmark.no-files-yet");
          }
          List<TrainingSpec> chosen = specs();
          benchmarks.launch(
              release.getValue().divisionId(), chosen, fields.library(), CurrentUser.get().id());
          Notifications.done(
              chosen.size() == 1
                  ? translate("launch.queued-one")
                  : translate("launch.queued", chosen.size()));
          launched.run();
        });
  }

  private TrainingSpec spec(TrainingLoss loss) {
    return fields.read(
        network.getValue(),
        withNumbers(loss),
        filled(seed.getValue(), "benchmark.field-seed").longValue(),
        release.getValue());
  }

  private List<TrainingSpec> specs() {
    return TrainingChoices.LOSSES.stream()
        .filter(losses.getValue()::contains)
        .map(this::spec)
        .toList();
  }

  /** What is wrong is said when somebody launches it. */
  private void foresee() {
    cost.setText("");
    network.setHelperText("");
    done.removeAll();
    if (release.getValue() == null) {
      return;
    }
    try {
      TrainingSpec spec =
          fields.read(network.getValue(), new TrainingLoss.Softmax(), 1, release.getValue());
      network.setHelperText(
          translate("launch.network." + network.getValue())
              + " · "
              + RunCost.weights(spec).in(getLocale()));
      long clips = benchmarks.trainingClips(release.getValue().divisionId());
      // by formula; once a run is under way, its line says what it measures
      cost.setText(RunCost.of(spec, clips).words().in(getLocale()));
      benchmarks
          .doneBefore(release.getValue().divisionId(), specs())
          .forEach(known -> done.add(offer(known)));
    } catch (InvalidInput unfinished) {
      done.removeAll();
    }
  }

  /** Instead of training the same again. */
  private Paragraph offer(DoneBefore known) {
    String name = benchmarks.name(known.run()).in(getLocale());
    Paragraph words =
        new Paragraph(
            new Anchor("benchmarks/" + known.run().id().value(), translate("launch.done", name)));
    known.differences().forEach(said -> words.add(" (" + said.in(getLocale()) + ")"));
    return words;
  }
}
