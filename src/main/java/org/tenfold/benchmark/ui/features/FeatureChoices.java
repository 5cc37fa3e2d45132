package org.tenfold.benchmark.ui.features;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tenfold.benchmark.BenchmarkService;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.projection.FeatureMapWish;
import org.tenfold.benchmark.trace.RunTraces;
import org.tenfold.benchmark.ui.run.PageAddress;
import org.tenfold.error.Message;
import org.tenfold.web.Times;

/** Which fold, how many neighbours, what the colours say, and which run beside. */
class FeatureChoices extends Div {
  private static final String NONE = "";

  FeatureChoices(FeatureChoice now, int folds, Map<String, Run> others, Map<String, String> names) {
    addClassName("tf-fields");
    add(fold(now, folds), colour(now), perplexity(now), beside(now, others, names));
  }

  /** Finished runs of the same release that left features, newest first, by their ids. */
  static Map<String, Run> others(BenchmarkService benchmarks, RunTraces traces, Run run) {
    Map<String, Run> others = new LinkedHashMap<>();
    benchmarks.runs().stream()
        .filter(other -> other.release().equals(run.release()))
        .filter(other -> other.finishedAt().isPresent() && !other.id().equals(run.id()))
        .filter(other -> traces.hasFeatures(other.id()))
        .forEach(other -> others.put(other.id().value().toString(), other));
    return others;
  }

  private Select<Integer> fold(FeatureChoice now, int folds) {
    Select<Integer> fold = new Select<>();
    fold.setLabel(translate("human.fold"));
    fold.setId("features-fold");
    fold.setItems(IntStream.rangeClosed(FeatureMapWish.ALL_FOLDS, folds).boxed().toList());
    fold.setItemLabelGenerator(
        one -> one == FeatureMapWish.ALL_FOLDS ? translate("run.all-folds") : "fd" + one);
    fold.setValue(Math.min(now.fold(), folds));
    fold.addValueChangeListener(chosen -> go("fold", chosen.getValue().toString()));
    return fold;
  }

  private Select<FeaturePlane.Colour> colour(FeatureChoice now) {
    Select<FeaturePlane.Colour> colour = new Select<>();
    colour.setLabel(translate("features.colour"));
    colour.setId("features-colour");
    colour.setWidth("14rem");
    colour.setItems(FeaturePlane.Colour.values());
    colour.setItemLabelGenerator(
        one ->
            switch (one) {
              case EMOTION -> translate("features.by-emotion");
              case FOLD -> translate("human.fold");
              case ENTROPY -> translate("run.entropy");
            });
    colour.setValue(now.colour());
    colour.addValueChangeListener(
        chosen -> go("colour", chosen.getValue().name().toLowerCase(Locale.ROOT)));
    return colour;
  }

  private IntegerField perplexity(FeatureChoice now) {
    IntegerField perplexity = new IntegerField(translate("features.perplexity"));
    perplexity.setId("features-perplexity");
    perplexity.setMin(2);
    perplexity.setMax(FeatureChoice.MOST_PERPLEXITY);
    perplexity.setValue(now.perplexity());
    perplexity.addValueChangeListener(
        chosen -> {
          if (chosen.getValue() != null && !perplexity.isInvalid()) {
            go("perplexity", chosen.getValue().toString());
          }
        });
    return perplexity;
  }

  private Select<String> beside(
      FeatureChoice now, Map<String, Run> others, Map<String, String> names) {
    List<String> ids = new ArrayList<>(List.of(NONE));
    ids.addAll(others.keySet());
    Select<String> beside = new Select<>();
    beside.setLabel(translate("features.beside"));
    beside.setId("features-beside");
    beside.setWidth("26rem");
    beside.setItems(ids);
    beside.setItemLabelGenerator(
        id -> id.isEmpty() ? translate("features.alone") : names.getOrDefault(id, ""));
    beside.setValue(others.containsKey(now.beside()) ? now.beside() : NONE);
    beside.addValueChangeListener(chosen -> go("beside", chosen.getValue()));
    return beside;
  }

  /** By their ids; of two that were launched twice the time tells. */
  static Map<String, String> names(
      BenchmarkService benchmarks, Collection<Run> runs, Locale reader) {
    Function<Run, Message> names = benchmarks.names(runs);
    Map<String, String> called = new HashMap<>();
    for (Run run : runs) {
      called.put(
          run.id().value().toString(),
          names.apply(run).in(reader) + " · " + Times.minuteWithZone(run.createdAt()));
    }
    return called;
  }

  private void go(String name, String value) {
    getUI().ifPresent(ui -> PageAddress.change(ui, Map.of(name, value)));
  }
}
