package org.tenfold.training.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Parameter;
import org.tenfold.worker.BadInputException;

class PretrainedTest {
  private static final int KINETICS = 400;
  private static final int DFEW = 7;

  /** A file that PyTorch wrote with the names of torchvision's r3d_18. */
  @Test
  void allButTheClassifierOfTorchvisionsR3d18IsTakenOver() {
    WeightFile file = WeightFile.read(Path.of("src/test/resources/weights/r3d_18.pth"));

    Pretrained found = Pretrained.of(Network.R3D18.spec(1, 16, 112, DFEW), file);

    assertThat(found.missing()).isEmpty();
    assertThat(found.unused()).isEmpty();
    assertThat(found.mismatched())
        .extracting(Pretrained.Mismatch::toString)
        .containsExactly("fc.weight [400, 8] instead of [7, 8]", "fc.bias [400] instead of [7]");
    assertThat(found.matched().get("layer2.0.bn1.running_var").values()).containsExactly(1, 1);
    assertThat(found.matched().get("layer1.0.conv1.weight").values())
        .isEqualTo(file.tensors().get("layer1.0.conv1.0.weight").values());
    assertThat(found.source()).startsWith("r3d_18.pth, SHA-256 ");
  }

  @ParameterizedTest
  @EnumSource
  void eachNetworkReadsItsOwnNamesBehindAWrapper(Network network) {
    ModelSpec spec = network.spec(2, 16, 112, DFEW);

    Pretrained found = Pretrained.of(spec, file(spec, name -> "module." + name));

    assertThat(found.matched()).hasSameSizeAs(spec.parameters());
    assertThat(found.unused()).isEmpty();
    assertThat(found.over(InitialWeights.of(spec, 1))).hasSameSizeAs(spec.parameters());
  }

  @Test
  void c3dOfSports1mIsKnownByItsPlacesToo() {
    ModelSpec spec = Network.C3D.spec(1, 16, 112, DFEW);
    List<String> layers =
        List.of("conv1", "conv2", "conv3a", "conv3b", "conv4a", "conv4b", "conv5a", "conv5b");
    int[] places = {0, 3, 6, 8, 11, 13, 16, 18};
    UnaryOperator<String> names =
        name -> {
          String layer = name.substring(0, name.indexOf('.'));
          String rest = name.substring(name.indexOf('.'));
          int place = layers.indexOf(layer);
          return place >= 0
              ? "features." + places[place] + rest
              : layer.equals("fc6") ? "classifier.0" + rest : layer + rest;
        };

    assertThat(Pretrained.of(spec, file(spec, names)).missing()).isEmpty();
    assertThat(
            Pretrained.of(
                    spec,
                    file(
                        spec,
                        name ->
                            "backbone."
                                + name.replaceFirst("(conv\\d[ab]?)\\.", "$1.conv.")
                                    .replace("conv1.conv", "conv1a.conv")
                                    .replace("conv2.conv", "conv2a.conv")))
                .missing())
        .isEmpty();
  }

  /** Kernels of two dimensions, a fully connected layer, a second bias. */
  @Test
  void weightsOfImageNetworksAndLstmsAreReshaped() {
    ModelSpec spec = Network.VGG11_LSTM.spec(1, 16, 112, DFEW);
    WeightFile file = file(spec, name -> name);
    Map<String, Tensor> image = new LinkedHashMap<>(file.tensors());
    image.put("features.0.weight", reshaped(image.get("features.0.weight"), 1, 3, 3, 3));
    image.put("classifier.0.weight", reshaped(image.get("classifier.0.weight"), 64, 72));
    Tensor bias = image.get("LSTM.bias_ih_l0");
    float[] second = new float[bias.values().length];
    Arrays.fill(second, 2);
    image.put("LSTM.bias_hh_l0", new Tensor(bias.sides(), second));

    Pretrained found = Pretrained.of(spec, new WeightFile("a", "b", image, Map.of()));

    assertThat(found.matched()).hasSameSizeAs(spec.parameters());
    assertThat(found.matched().get("features.0.weight").sides()).containsExactly(1, 3, 1, 3, 3);
    assertThat(found.matched().get("LSTM.bias_ih_l0").values()[3]).isEqualTo(bias.values()[3] + 2);
    assertThat(found.unused()).isEmpty();
  }

  @Test
  void weightsOfAnotherNetworkAreRefused() {
    ModelSpec c3d = Network.C3D.spec(2, 16, 112, KINETICS);
    ModelSpec i3d = Network.I3D.spec(2, 16, 112, DFEW);

    Pretrained found = Pretrained.of(i3d, file(c3d, name -> name));

    assertThatThrownBy(found::requireSome)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("0 arrays taken over")
        .hasMessageContaining("not needed (conv1.bias");
  }

  private static Tensor reshaped(Tensor tensor, Integer... sides) {
    return new Tensor(List.of(sides), tensor.values());
  }

  private static WeightFile file(ModelSpec spec, UnaryOperator<String> names) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Parameter parameter : spec.parameters()) {
      float[] values = new float[parameter.size()];
      Arrays.fill(values, parameter.name().length());
      tensors.put(names.apply(parameter.name()), new Tensor(parameter.sides(), values));
    }
    return new WeightFile("file", "00", tensors, Map.of());
  }
}
