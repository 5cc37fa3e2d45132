package org.tenfold.benchmark.tracking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tenfold.training.TrainingSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A spec as names with dots and their values, as trackers and tables list settings. */
public final class SpecParams {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SpecParams() {}

  /** All that decides a training, each once. */
  public static Map<String, String> of(TrainingSpec spec) {
    Map<String, String> params = new LinkedHashMap<>();
    collect("", JSON.readTree(spec.json()), params);
    return params;
  }

  private static void collect(String name, JsonNode node, Map<String, String> params) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field ->
                  collect(
                      name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                      field.getValue(),
                      params));
    } else {
      params.put(name, node.isString() ? node.asString() : node.toString());
    }
  }
}
