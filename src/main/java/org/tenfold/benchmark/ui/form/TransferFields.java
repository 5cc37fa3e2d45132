package org.tenfold.benchmark.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static org.tenfold.web.VaadinWords.spoken;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.run.PretrainedWeightCatalog;
import org.tenfold.training.TrainingSpec;
import org.tenfold.training.TrainingSpec.Start;
import org.tenfold.training.network.Network;
import org.tenfold.web.Refusals;

/** Which network a transfer study trains, and from which weights. */
final class TransferFields extends Div {
  private final transient BenchmarkService benchmarks;
  private final transient PretrainedWeightCatalog shelf;
  private final transient Supplier<Integer> width;
  private final Select<Network> network = new Select<>();
  private final MultiSelectComboBox<StartChoice> starts =
      spoken(new MultiSelectComboBox<>(translate("study.starts")));
  private final StartChoice drawn = StartChoice.drawn(translate("launch.drawn"));

  /**
   * @param width of the network, as the form has it
   */
  TransferFields(
      BenchmarkService benchmarks,
      PretrainedWeightCatalog shelf,
      Supplier<Integer> width,
      Refusals refusals) {
    this.benchmarks = benchmarks;
    this.shelf = shelf;
    this.width = width;
    addClassNames("tf-actions", "tf-baseline");
    SpecFields.label(network, "benchmark.network", "study-network", Network::title);
    network.setItems(Network.values());
    network.setValue(TrainingSpec.PAPER.network().network());
    network.addValueChangeListener(changed -> offer());
    starts.setId("study-starts");
    starts.setItemLabelGenerator(StartChoice::words);
    starts.setTooltipText(translate("study.starts-words"));
    starts.setWidth("36rem");
    refusals.at(starts, "benchmark.study-no-starts");
    add(network, starts);
    offer();
  }

  /** What there is for the network at its width; what is chosen stays where it still is. */
  void offer() {
    int channels = width.get();
    List<StartChoice> learned =
        channels < 1
            ? List.of()
            : benchmarks
                .foldWeights(new TrainingSpec.Architecture(network.getValue(), channels))
                .stream()
                .map(StartChoice::of)
                .toList();
    List<StartChoice> all =
        Stream.of(List.of(drawn), StartChoice.ofLibrary(shelf.files()), learned)
            .flatMap(List::stream)
            .toList();
    List<StartChoice> chosen = starts.getValue().stream().filter(all::contains).toList();
    starts.setItems(all);
    starts.setValue(chosen.isEmpty() ? List.of(drawn) : chosen);
  }

  void onChange(Runnable listener) {
    network.addValueChangeListener(changed -> listener.run());
    starts.addValueChangeListener(changed -> listener.run());
  }

  Network network() {
    return network.getValue();
  }

  /** In the order of the list. */
  List<Start> starts() {
    return chosen()
        .map(one -> one.library().<Start>map(shelf::look).orElseGet(() -> known(one)))
        .toList();
  }

  /** The same, with the library's files in the media store. */
  List<Start> taken() {
    return chosen()
        .map(one -> one.library().<Start>map(shelf::take).orElseGet(() -> known(one)))
        .toList();
  }

  private Stream<StartChoice> chosen() {
    return starts.getListDataView().getItems().filter(starts.getValue()::contains);
  }

  private static Start known(StartChoice choice) {
    return choice.known().orElse(TrainingSpec.PAPER.start());
  }
}
