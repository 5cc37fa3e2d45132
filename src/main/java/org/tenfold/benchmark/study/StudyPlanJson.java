package org.tenfold.benchmark.study;

import java.util.List;
import java.util.Optional;
import org.tenfold.error.InvalidInput;
import org.tenfold.statistics.classification.Metric;
import org.tenfold.training.TrainingSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@link StudyPlan} as JSON; the database holds these names. */
final class StudyPlanJson {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private StudyPlanJson() {}

  static String write(StudyPlan plan) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("version", VERSION);
    ArrayNode seeds = node.putArray("seeds");
    plan.seeds().forEach(seeds::add);
    ArrayNode configurations = node.putArray("configurations");
    plan.configurations()
        .forEach(one -> configurations.add(JSON.readTree(one.atFirstSeed().json())));
    plan.comparison()
        .ifPresent(
            one ->
                node.putObject("comparison")
                    .put("first", one.first())
                    .put("other", one.other())
                    .put("metric", one.metric().name()));
    return JSON.writeValueAsString(node);
  }

  static StudyPlan read(String text) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new InvalidInput(e, "benchmark.study-no-json", e.getOriginalMessage());
    }
    if (node.path("version").asInt(0) != VERSION) {
      throw new InvalidInput("benchmark.study-version", VERSION);
    }
    List<TrainingSpec> trainings =
        node.path("configurations")
            .valueStream()
            .map(one -> TrainingSpec.parse(JSON.writeValueAsString(one)))
            .toList();
    return StudyPlan.of(trainings, node.path("seeds").valueStream().map(JsonNode::asLong).toList())
        .comparing(comparison(node.path("comparison")));
  }

  private static Optional<PlannedComparison> comparison(JsonNode node) {
    return node.isObject()
        ? Optional.of(
            new PlannedComparison(
                node.path("first").asInt(),
                node.path("other").asInt(),
                Metric.valueOf(node.path("metric").asString())))
        : Optional.empty();
  }
}
