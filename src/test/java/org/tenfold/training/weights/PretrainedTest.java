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
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.LabelSet;
import org.tenfold.training.Classes;
import org.tenfold.training.network.ModelSpec;
import org.tenfold.training.network.Network;
import org.tenfold.training.network.Normalisation;
import org.tenfold.training.network.Parameter;

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

    Pretrained found = Pretrained.of(spec, new WeightFile("a", "b", image));

    assertThat(found.matched()).hasSameSizeAs(spec.parameters());
    assertThat(found.matched().get("features.0.weight").sides()).containsExactly(1, 3, 1, 3, 3);
    assertThat(found.matched().get("LSTM.bias_ih_l0").values()[3]).isEqualTo(bias.values()[3] + 2);
    assertThat(found.unused()).isEmpty();
  }

  /** Of 4 states and 16 frames: PyTorch's 4 t + h is 16 h + t here, but in Tenfold's own files. */
  @Test
  void theClassifierOnAnLstmIsPutInOrder() {
    ModelSpec spec = Network.RESNET18_LSTM.spec(1, 16, 32, 1);
    Map<String, Tensor> tensors = new LinkedHashMap<>(file(spec, name -> name).tensors());
    float[] places = new float[64];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    tensors.put("output.weight", new Tensor(List.of(1, 64), places));

    Pretrained other = Pretrained.of(spec, new WeightFile("torch", "00", tensors));
    Pretrained own =
        Pretrained.of(
            spec, new WeightFile("own", "00", "", tensors, Map.of("run", "x"), List.of()));

    float[] found = other.matched().get("output.weight").values();
    for (int state = 0; state < 4; state++) {
      for (int frame = 0; frame < 16; frame++) {
        assertThat(found[16 * state + frame]).isEqualTo(4 * frame + state);
      }
    }
    assertThat(other.warnings().toString()).contains("frame by frame");
    assertThat(own.matched().get("output.weight").values()).isEqualTo(places);
    assertThat(own.warnings()).isEmpty();
  }

  /** torchvision's vgg11_bn and vgg13: some layers fit by place and shape, and are others. */
  @ParameterizedTest
  @ValueSource(strings = {"0,4,8,11,15,18,22,25", "0,2,5,7,10,12,15,17,20,22"})
  void vggsOfOtherLayersAreRefused(String places) {
    ModelSpec spec = Network.VGG11_LSTM.spec(2, 16, 32, DFEW);
    List<String> layers = List.of(places.split(","));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      int filters = i == 0 ? 2 : 16;
      int inputs = i == 0 ? 3 : 16;
      tensors.put(
          "features." + layers.get(i) + ".weight",
          new Tensor(List.of(filters, inputs, 3, 3), new float[filters * inputs * 9]));
    }

    Pretrained found = Pretrained.of(spec, new WeightFile("vgg", "00", tensors));

    assertThat(found.matched()).isNotEmpty();
    assertThat(found.warnings().toString()).contains("of another network");
    assertThatThrownBy(found::requireSome)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("wrong layers")
        .hasMessageContaining("features.");
  }

  /** The DFEW authors' C3D normalises after each of its eight convolutions. */
  @Test
  void whatOfAFileWasNotUsedIsSaid() {
    ModelSpec spec = Network.C3D.spec(2, 16, 112, DFEW);
    Map<String, Tensor> tensors = new LinkedHashMap<>(file(spec, name -> name).tensors());
    for (String layer : List.of("1", "2", "3a", "3b", "4a", "4b", "5a", "5b")) {
      for (String array : List.of("weight", "bias", "running_mean", "running_var")) {
        tensors.put("bn" + layer + "." + array, new Tensor(List.of(2), new float[2]));
      }
      tensors.put("bn" + layer + ".num_batches_tracked", Tensor.of(7));
    }
    tensors.put("fc8.bias", new Tensor(List.of(DFEW), new float[] {1, 2, Float.NaN, 4, 5, 6, 7}));
    WeightFile file = new WeightFile("c3d", "00", "", tensors, Map.of(), List.of("epo (a number)"));

    Pretrained found = Pretrained.of(spec, file);

    assertThat(found.missing()).isEmpty();
    assertThat(found.summary().english())
        .contains("32 arrays of the file were not used: bn1.bias, bn1.running_mean, ");
    List<String> warnings = found.warnings().stream().map(Message::english).toList();
    assertThat(warnings)
        .anyMatch(one -> one.startsWith("32 arrays of the file were not used"))
        .anyMatch(one -> one.contains("batch normalisation (bn1.running_mean"))
        .anyMatch(one -> one.contains("none, in fc8.bias"))
        .anyMatch(one -> one.contains("epo (a number)"));
    assertThat(found.report().english()).contains(warnings);
  }

  @Test
  void aNameThatAllArraysBeginWithIsLeftOut() {
    ModelSpec spec = Network.R3D18.spec(2, 16, 32, DFEW);

    Pretrained found = Pretrained.of(spec, file(spec, name -> "cnn3d.module." + name));

    assertThat(found.missing()).isEmpty();
    assertThat(found.unused()).isEmpty();
  }

  @Test
  void twoArraysOfOneNameAreRefused() {
    ModelSpec spec = Network.C3D.spec(2, 16, 112, DFEW);
    Map<String, Tensor> tensors = new LinkedHashMap<>(file(spec, name -> name).tensors());
    tensors.put("module.fc8.bias", new Tensor(List.of(DFEW), new float[DFEW]));
    WeightFile file = new WeightFile("both", "00", tensors);

    assertThatThrownBy(() -> Pretrained.of(spec, file))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("The arrays fc8.bias and module.fc8.bias of both");
  }

  /** Published weights want what they were trained on, Tenfold's own what they say. */
  @ParameterizedTest
  @EnumSource(Network.class)
  void weightsBringTheirNormalisation(Network network) {
    ModelSpec spec = network.spec(2, 16, 32, DFEW);
    Map<String, Tensor> tensors = file(spec, name -> name).tensors();

    assertThat(Pretrained.of(spec, new WeightFile("w", "00", tensors)).normalisation())
        .isEqualTo(network.published());
    assertThat(own(spec, tensors, Map.of("run", "x"))).isEqualTo(Normalisation.CENTRED);
    assertThat(own(spec, tensors, Map.of("run", "x", "normalisation", "imagenet")))
        .isEqualTo(Normalisation.IMAGENET);
    assertThat(own(spec, tensors, Map.of("normalisation", "1,1,1/2,2,2")).mean())
        .containsExactly(255.0, 255.0, 255.0);
  }

  private static Normalisation own(
      ModelSpec spec, Map<String, Tensor> tensors, Map<String, String> words) {
    return Pretrained.of(spec, new WeightFile("w", "00", "", tensors, words, List.of()))
        .normalisation();
  }

  /** FERV39k has as many classes as DFEW, in another order. */
  @Test
  void theLastLayerOfOtherClassesIsLeftEvenWhereTheyAreAsMany() {
    ModelSpec spec = Network.C3D.spec(2, 16, 32, DFEW);
    Classes others = Classes.of(LabelSet.FERV39K);
    Map<String, Tensor> tensors = file(spec, name -> name).tensors();
    WeightFile theirs =
        new WeightFile(
            "w", "00", "", tensors, Map.of("run", "x", "classes", others.toString()), List.of());
    WeightFile ours = new WeightFile("w", "00", "", tensors, Map.of("run", "x"), List.of());

    Pretrained found = Pretrained.of(spec, theirs, Classes.DFEW);

    assertThat(found.missing()).containsExactly("fc8.weight", "fc8.bias");
    assertThat(found.report().english())
        .contains("its last layer (fc8) is not taken")
        .contains("angry, disgust, fear, happy, neutral, sad, surprise");
    assertThat(Pretrained.of(spec, theirs, others).missing()).isEmpty();
    assertThat(Pretrained.of(spec, ours, Classes.DFEW).missing()).isEmpty();
    assertThat(Pretrained.of(spec, ours, others).missing()).hasSize(2);
  }

  @Test
  void weightsOfAnotherNetworkAreRefused() {
    ModelSpec c3d = Network.C3D.spec(2, 16, 112, KINETICS);
    ModelSpec i3d = Network.I3D.spec(2, 16, 112, DFEW);

    Pretrained found = Pretrained.of(i3d, file(c3d, name -> name));

    assertThatThrownBy(found::requireSome)
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0 arrays taken over")
        .hasMessageContaining("arrays of the file were not used: conv1.bias, ");
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
    return new WeightFile("file", "00", tensors);
  }
}
