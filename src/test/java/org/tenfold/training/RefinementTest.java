package org.tenfold.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.error.InvalidInput;

class RefinementTest {
  @Test
  void theRateOfALayerIsThatOfTheLongestNameThatCoversIt() {
    WeightRules rules =
        refined("[{\"layer\":\"conv3a\",\"rate\":0.5},{\"layer\":\"conv3a.bias\",\"rate\":0}]")
            .refinement()
            .weightRules(TrainingSpec.PAPER.optimiser());

    assertThat(rules.rate("conv3a.weight")).isEqualTo(0.5);
    assertThat(rules.rate("conv3a.bias")).isZero();
    assertThat(rules.rate("conv3b.weight")).isEqualTo(1);
  }

  private static TrainingSpec refined(String rates) {
    return TrainingSpec.parse("{\"refinement\":{\"layerRates\":%s}}".formatted(rates));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"refinement\":{\"labelSmoothing\":1}} | Label smoothing must be at least 0 and below 1.",
        "{\"refinement\":{\"mixup\":-0.1}} | The parameter of mixup must be a number of at least 0.",
        "{\"refinement\":{\"mixup\":0.2},\"loss\":{\"kind\":\"ec-stfl\"}} | Mixup makes clips that"
            + " have no one label, and the loss ec-stfl compares features by label: train with"
            + " softmax, soft-label or kl, or without mixup.",
        "{\"refinement\":{\"accumulation\":0}} | A step takes the gradients of 1 to 10000 batches.",
        "{\"refinement\":{\"averaging\":1}} | The share of the average that stays must be at least"
            + " 0 and below 1.",
        "{\"refinement\":{\"layerRates\":[{\"layer\":\"conv9\",\"rate\":0}]}} | The network has no"
            + " layer conv9. It has conv1, conv2, conv3a, conv3b, conv4a, conv4b, conv5a, conv5b,"
            + " fc6, fc7, fc8.",
        "{\"refinement\":{\"layerRates\":[{\"layer\":\"fc6\",\"rate\":-1}]}} | The rate of fc6 must"
            + " be a number of at least 0, as a share of the others'.",
        "{\"refinement\":{\"layerRates\":[{\"layer\":\"fc6\",\"rate\":0},{\"layer\":\"fc6\","
            + "\"rate\":1}]}} | The rate of fc6 is given twice.",
        "{\"refinement\":{\"layerRates\":{\"fc6\":0}}} | The field refinement.layerRates of the"
            + " training's spec must be a list of objects with layer and rate, not {\"fc6\":0}.",
        "{\"refinement\":{\"ema\":0.9}} | The training's spec has a field refinement.ema, which is"
            + " not known: it may have labelSmoothing, mixup, accumulation, averaging, layerRates,"
            + " decayOfVectors, testViews, syncBatchNorm.",
      })
  void whatCannotBeIsRefusedInASentence(String json, String sentence) {
    assertThatThrownBy(() -> TrainingSpec.parse(json))
        .isInstanceOf(InvalidInput.class)
        .hasMessage(sentence);
  }

  @Test
  void nothingLearnsWhereAllLayersAreFrozen() {
    assertThatThrownBy(
            () ->
                refined(
                    TrainingSpec.PAPER
                        .network()
                        .network()
                        .spec(64, 16, 112, 7)
                        .parameters()
                        .stream()
                        .map(one -> one.name().replaceFirst("\\..*", ""))
                        .distinct()
                        .map("{\"layer\":\"%s\",\"rate\":0}"::formatted)
                        .toList()
                        .toString()))
        .hasMessage("All layers are frozen, so nothing would be learned.");
  }

  @ParameterizedTest
  @CsvSource({"conv1=0.1, conv1, 0.1", "layer1.0 = 2, layer1.0, 2"})
  void aRateIsReadWithItsLayer(String text, String layer, double rate) {
    assertThat(LayerRate.parse(text)).isEqualTo(new LayerRate(layer, rate));
  }

  @ParameterizedTest
  @CsvSource({"conv1", "=1", "conv1=fast", "''"})
  void whatIsNoRateIsRefused(String text) {
    assertThatThrownBy(() -> LayerRate.parse(text))
        .hasMessage(
            "A layer's rate is given as LAYER=SHARE, such as conv1=0.1, not '%s'.".formatted(text));
  }
}
