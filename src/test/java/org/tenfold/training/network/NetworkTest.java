package org.tenfold.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenfold.testing.SharesNothing;
import org.tenfold.training.weights.InitialWeights;
import org.tenfold.training.weights.Tensor;

/** Shapes and sizes against what was published. */
@SharesNothing
class NetworkTest {
  private static final int KINETICS = 400;

  /** torchvision documents 33,371,472 for r3d_18. */
  @ParameterizedTest
  @EnumSource(Network.class)
  void clipsOfAnyNumberOfFramesAreTaken(Network network) {
    for (int frames : new int[] {1, 8, 16, 17, 32}) {
      assertThat(network.spec(4, frames, 112, 7).steps().getLast().out().size()).isEqualTo(7);
    }
  }

  @Test
  void r3d18HasTheParametersOfTorchvision() {
    assertThat(Network.R3D18.spec(64, 16, 112, KINETICS).parameterCount()).isEqualTo(33_371_472);
  }

  /**
   * Köpüklü et al. (ICCVW 2019) give 33.24 M for the authors' network with shortcuts of option A;
   * the projections of option B add 172,032 weights and 1,792 of batch normalisation.
   */
  @Test
  void resNet3d18HasTheParametersOfItsAuthors() {
    long optionB = 64 * 128 + 128 * 256 + 256 * 512 + 2 * (128 + 256 + 512);

    long count = Network.RESNET3D18.spec(64, 16, 112, KINETICS).parameterCount();

    assertThat(count - optionB).isEqualTo(33_235_280);
  }

  /**
   * The authors' PyTorch checkpoint of I3D-RGB: 12,287,264 and 1,024 x 400 + 400 for the logits.
   */
  @Test
  void i3dHasTheParametersOfItsCheckpoint() {
    assertThat(Network.I3D.spec(64, 16, 224, KINETICS).parameterCount())
        .isEqualTo(12_287_264 + 1024 * KINETICS + KINETICS);
  }

  /** Qiu et al., table 2: the 199 layers take 261 MB. */
  @Test
  void p3d199HasTheSizeOfThePaper() {
    Shape clip = new Shape(3, 16, 160, 160);

    long bytes = 4 * P3d.spec(64, clip, 487, P3d.P3D_199).parameterCount();

    assertThat(bytes / 1e6).isCloseTo(261, within(6.0));
  }

  /** torchvision documents 132,863,336 for vgg11, of which 9,220,480 in the convolutions. */
  @Test
  void vgg11HasTheConvolutionsOfTorchvision() {
    ModelSpec spec = Network.VGG11_LSTM.spec(64, 16, 112, 7);

    assertThat(count(spec, "features.")).isEqualTo(9_220_480);
    assertThat(count(spec, "classifier.")).isEqualTo(4096L * (512 * 9 + 1) + 4096L * 4097);
    assertThat(
            count(Network.VGG11_LSTM.spec(64, 16, 224, 7), "classifier.") + 9_220_480 + 1000 * 4097)
        .isEqualTo(132_863_336);
  }

  /** torchvision documents 11,689,512 for resnet18, of which 513,000 are its classifier. */
  @Test
  void resNet18HasTheLayersOfTorchvision() {
    ModelSpec spec = Network.RESNET18_LSTM.spec(64, 16, 112, 7);

    assertThat(spec.parameterCount() - count(spec, "LSTM.") - count(spec, "output."))
        .isEqualTo(11_689_512 - 513_000);
    assertThat(count(spec, "LSTM."))
        .isEqualTo(4 * 256 * (512 + 256 + 1) + 2 * 4 * 256 * (256 + 256 + 1));
  }

  @ParameterizedTest
  @CsvSource({
    "C3D, 512, 1, 4, 4",
    "P3D, 2048, 1, 4, 4",
    "R3D18, 512, 2, 7, 7",
    "RESNET3D18, 512, 1, 4, 4",
    "I3D, 1024, 2, 4, 4",
    "VGG11_LSTM, 512, 16, 3, 3",
    "RESNET18_LSTM, 512, 16, 4, 4"
  })
  void theLastMapOfAClipOf112PixelsIsThePapers(
      Network network, int channels, int frames, int height, int width) {
    ModelSpec spec = network.spec(64, 16, 112, 7);

    Shape last =
        spec.steps().stream()
            .map(ModelSpec.Step::out)
            .filter(shape -> shape.height() > 1)
            .reduce((before, after) -> after)
            .orElseThrow();

    assertThat(last).isEqualTo(new Shape(channels, frames, height, width));
  }

  @ParameterizedTest
  @CsvSource({
    "C3D, 4096",
    "P3D, 2048",
    "R3D18, 512",
    "RESNET3D18, 512",
    "I3D, 1024",
    "VGG11_LSTM, 4096",
    "RESNET18_LSTM, 4096"
  })
  void featuresAreTheLastHiddenLayer(Network network, int features) {
    assertThat(network.spec(64, 16, 112, 7).features()).isEqualTo(features);
  }

  @ParameterizedTest
  @EnumSource(Network.class)
  void namesOfWeightsAreUnique(Network network) {
    List<String> names =
        network.spec(64, 16, 112, 7).parameters().stream().map(Parameter::name).toList();

    assertThat(names).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Network.class)
  void isFoundByItsKey(Network network) {
    assertThat(Network.ofKey(network.key())).contains(network);
    assertThat(network.spec(2, 16, 32, 7).name()).isEqualTo(network.key());
  }

  @ParameterizedTest
  @EnumSource(Network.class)
  void theDocumentListsItsLayers(Network network) throws IOException {
    ModelSpec spec = network.spec(64, 16, 112, 7);
    String document = Files.readString(Path.of("docs/networks.md"));

    assertThat(document)
        .contains(String.join("\n", LayerTable.of(spec)))
        .contains(
            String.format(Locale.ROOT, "| `%s` | %,d |", network.key(), spec.parameterCount()));
  }

  /** Deviations of the code of reference, at the papers' width and seven classes. */
  @ParameterizedTest
  @CsvSource({
    "C3D, conv2.weight, 0.03402", // root of 2 / (64 x 27)
    "C3D, fc8.weight, 0.01",
    "R3D18, layer2.0.conv1.weight, 0.02406", // root of 2 / (128 x 27)
    "R3D18, fc.weight, 0.01",
    "P3D, fc.weight, 0.01276", // 1 / root of (3 x 2048)
    "RESNET3D18, layer2.0.conv1.weight, 0.02406",
    "RESNET3D18, fc.weight, 0.02552", // 1 / root of (3 x 512)
    "VGG11_LSTM, features.3.weight, 0.04167", // root of 2 / (128 x 9)
  })
  void startsAsTheCodeOfReference(Network network, String name, double deviation) {
    Tensor drawn = InitialWeights.of(network.spec(64, 16, 112, 7), 1).get(name);

    double squares = 0;
    for (float value : drawn.values()) {
      squares += (double) value * value;
    }
    double found = Math.sqrt(squares / drawn.values().length);
    assertThat(found).isCloseTo(deviation, within(0.03 * deviation));
  }

  @ParameterizedTest
  @EnumSource(Network.class)
  void hasAnOutputForEachClass(Network network) {
    for (int classes : List.of(2, 11, 20)) {
      ModelSpec spec = network.spec(2, 16, 32, classes);

      assertThat(spec.steps().getLast().out()).isEqualTo(Shape.flat(classes));
      assertThat(spec.classes()).isEqualTo(classes);
      assertThat(spec.parameters().getLast().name()).startsWith(spec.last() + ".");
    }
  }

  @ParameterizedTest
  @EnumSource(Network.class)
  void takesClipsOfAnySize(Network network) {
    for (int frames : List.of(1, 3, 8, 16)) {
      for (int size : List.of(8, 17, 32, 224)) {
        assertThat(network.spec(2, frames, size, 7).steps().getLast().out())
            .isEqualTo(Shape.flat(7));
      }
    }
  }

  private static long count(ModelSpec spec, String prefix) {
    return spec.parameters().stream()
        .filter(parameter -> parameter.name().startsWith(prefix))
        .mapToLong(Parameter::size)
        .sum();
  }
}
