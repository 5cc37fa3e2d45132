package org.tenfold.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A {@link Refinement} as a part of {@link TrainingSpecJson}. */
final class RefinementJson {
  private static final String LAYER_RATES = "layerRates";
  private static final String LAYER = "layer";
  private static final String RATE = "rate";

  /** Later than the others. */
  static final String SYNC_BATCH_NORM = "syncBatchNorm";

  private RefinementJson() {}

  static void write(ObjectNode node, Refinement refinement) {
    node.put("accumulation", refinement.accumulation())
        .put("averaging", refinement.averaging())
        .put("decayOfVectors", refinement.decayOfVectors())
        .put("labelSmoothing", refinement.labelSmoothing());
    ArrayNode rates = node.putArray(LAYER_RATES);
    refinement
        .layerRates()
        .forEach(one -> rates.addObject().put(LAYER, one.layer()).put(RATE, one.rate()));
    node.put("mixup", refinement.mixup())
        .put(SYNC_BATCH_NORM, refinement.syncBatchNorm())
        .put("testViews", refinement.testViews());
  }

  static Refinement read(JsonFields fields, Refinement otherwise) {
    Refinement read =
        new Refinement(
            fields.number("labelSmoothing", otherwise.labelSmoothing()),
            fields.number("mixup", otherwise.mixup()),
            fields.integer("accumulation", otherwise.accumulation()),
            fields.number("averaging", otherwise.averaging()),
            layerRates(fields, otherwise.layerRates()),
            fields.flag("decayOfVectors", otherwise.decayOfVectors()),
            fields.integer("testViews", otherwise.testViews()),
            fields.flag(SYNC_BATCH_NORM, otherwise.syncBatchNorm()));
    fields.end();
    return read;
  }

  private static List<LayerRate> layerRates(JsonFields fields, List<LayerRate> otherwise) {
    @Nullable JsonNode given = fields.find(LAYER_RATES);
    if (given == null) {
      return otherwise;
    }
    List<LayerRate> rates = new ArrayList<>();
    for (JsonNode one : given) {
      JsonNode layer = one.path(LAYER);
      JsonNode rate = one.path(RATE);
      if (one.size() != 2 || !layer.isString() || !rate.isNumber()) {
        throw fields.wrong(LAYER_RATES, "training.need-layer-rates");
      }
      rates.add(new LayerRate(layer.stringValue(), rate.doubleValue() + 0.0));
    }
    if (!given.isArray()) {
      throw fields.wrong(LAYER_RATES, "training.need-layer-rates");
    }
    return rates;
  }
}
