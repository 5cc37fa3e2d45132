package org.tenfold.benchmark.predict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tenfold.error.Message;
import org.tenfold.error.StoredMessage;
import org.tenfold.label.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link Predicted} as the command {@code predict} prints it. */
public final class PredictedJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PredictedJson() {}

  /** For an event, or a printed line. */
  public static Map<String, Object> fields(Predicted said) {
    List<Map<String, Object>> judged = new ArrayList<>();
    said.probabilities()
        .forEach(
            (clip, probabilities) ->
                judged.add(
                    Map.of(
                        "clip",
                        clip,
                        "prediction",
                        Label.likeliest(probabilities).number(),
                        "probabilities",
                        probabilities)));
    List<Map<String, Object>> problems = new ArrayList<>();
    said.problems().forEach((clip, why) -> problems.add(Map.of("clip", clip, "reason", why)));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("folds", said.folds());
    fields.put("clips", judged);
    fields.put("problems", problems);
    return fields;
  }

  /**
   * @param called what people call a clip, by its name in the JSON
   */
  public static Predicted read(String json, UnaryOperator<String> called) {
    JsonNode said = JSON.readTree(json);
    Map<String, List<Double>> probabilities = new LinkedHashMap<>();
    for (JsonNode clip : said.path("clips")) {
      probabilities.put(
          called.apply(clip.path("clip").asString()),
          clip.path("probabilities").valueStream().map(JsonNode::asDouble).toList());
    }
    Map<String, Message> problems = new LinkedHashMap<>();
    for (JsonNode clip : said.path("problems")) {
      problems.put(
          called.apply(clip.path("clip").asString()), StoredMessage.read(clip.path("reason")));
    }
    return new Predicted(
        said.path("folds").valueStream().map(JsonNode::asInt).toList(), probabilities, problems);
  }
}
