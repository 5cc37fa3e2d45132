package org.tenfold.benchmark.ui.run;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunWords;
import org.tenfold.web.PlainTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every setting of a run by the name that {@code train --spec} knows it by, and as the form does.
 */
public class SettingsCard extends Card {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Where the form has a word for it. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("augmentation.colour", "launch.colour"),
          Map.entry("augmentation.flip", "launch.flip"),
          Map.entry("augmentation.shift", "launch.shift"),
          Map.entry("balance.classWeights", "launch.balance"),
          Map.entry("compute.engine", "benchmark.engine"),
          Map.entry("compute.precision", "launch.precision"),
          Map.entry("input.size", "run.input-size"),
          Map.entry("length.epochs", "launch.epochs"),
          Map.entry("length.validation", "launch.validation"),
          Map.entry("loss.kind", "benchmark.loss"),
          Map.entry("loss.lambda", "launch.lambda"),
          Map.entry("network.name", "benchmark.network"),
          Map.entry("network.width", "run.width"),
          Map.entry("normalisation", "launch.pixels"),
          Map.entry("optimiser.kind", "launch.optimiser"),
          Map.entry("optimiser.weightDecay", "launch.decay"),
          Map.entry("schedule.kind", "launch.schedule"),
          Map.entry("schedule.warmUp", "launch.warm-up"),
          Map.entry("seed", "launch.seed"),
          Map.entry("start.kind", "launch.weights"),
          Map.entry("steps.batch", "launch.batch"),
          Map.entry("steps.learningRate", "launch.rate"));

  public SettingsCard(Run run) {
    super("settings", translate("run.settings"), "");
    add(
        new Span(RunWords.settings(run.spec(), run.normalisation()).in(getLocale())),
        note(translate("run.settings-words")));
    PlainTable table =
        new PlainTable(
                translate("run.setting"), translate("run.setting-value"), translate("run.in-spec"))
            .words(1, 2);
    flat(JSON.readTree(run.spec().json()))
        .forEach(
            (name, value) ->
                table.addRow(
                    WORDS.containsKey(name) ? translate(WORDS.get(name)) : name,
                    List.of(value, name)));
    run.normalisation()
        .ifPresent(
            found -> table.addRow(translate("run.pixels-found"), List.of(found.words(), "")));
    table.addRow("SHA-256", List.of(run.spec().hash(), ""));
    add(new NativeDetails(translate("run.settings-all"), table));
  }

  private static Map<String, String> flat(JsonNode spec) {
    Map<String, String> flat = new LinkedHashMap<>();
    spec.properties().forEach(field -> add(flat, field.getKey(), field.getValue()));
    flat.remove("version");
    return flat;
  }

  private static void add(Map<String, String> flat, String name, JsonNode value) {
    if (value.isObject()) {
      value.properties().forEach(field -> add(flat, name + "." + field.getKey(), field.getValue()));
    } else {
      flat.put(name, value.isString() ? value.asString() : value.toString());
    }
  }
}
