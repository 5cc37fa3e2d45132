package org.tenfold.training.network;

import static org.tenfold.training.network.FirstWeights.Draw.HE_FAN_IN;
import static org.tenfold.training.network.FirstWeights.Draw.HE_FAN_OUT;
import static org.tenfold.training.network.FirstWeights.Draw.PYTORCH;
import static org.tenfold.training.network.FirstWeights.Draw.SMALL;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenfold.training.network.FirstWeights.Draw;

/** The seven networks of the DFEW paper, in the order of its table 4, and variants of them. */
@SuppressWarnings("ImmutableEnumChecker") // its recipe is a function
public enum Network {
  /** Its authors' first weights are lost; those that people write in PyTorch are by the inputs. */
  C3D("C3D", Normalisation.SPORTS1M, by(HE_FAN_IN, HE_FAN_IN, SMALL), C3d::spec),
  /** As github.com/qijiezhao/pseudo-3d-pytorch. */
  P3D(
      "P3D",
      Normalisation.IMAGENET,
      by(HE_FAN_OUT, PYTORCH, PYTORCH),
      (width, clip, classes) -> P3d.spec(width, clip, classes, P3d.P3D_63)),
  /** As torchvision. */
  R3D18("R3D18", Normalisation.KINETICS, by(HE_FAN_OUT, SMALL, SMALL), R3d18::spec),
  /** As its authors' code. */
  RESNET3D18(
      "3D ResNet18",
      Normalisation.KINETICS_HARA,
      by(HE_FAN_OUT, PYTORCH, PYTORCH),
      ResNet3d18::spec),
  /** As PyTorch draws where the code says nothing. */
  I3D("I3D-RGB", Normalisation.CENTRED, by(PYTORCH, PYTORCH, PYTORCH), I3d::spec),
  /** As torchvision's VGG, whose hidden layers fit one width only, and PyTorch behind it. */
  VGG11_LSTM(
      "VGG11+LSTM", Normalisation.IMAGENET, by(HE_FAN_OUT, HE_FAN_IN, PYTORCH), Vgg11Lstm::spec),
  /** As torchvision's ResNet, and PyTorch behind it. */
  RESNET18_LSTM(
      "ResNet18+LSTM",
      Normalisation.IMAGENET,
      by(HE_FAN_OUT, PYTORCH, PYTORCH),
      ResNet18Lstm::spec),
  /** C3D as the code of the paper's authors has it, with batch normalisation. */
  C3D_BN("C3D with BN", Normalisation.SPORTS1M, by(HE_FAN_IN, HE_FAN_IN, SMALL), C3d::normalised);

  /** Those of table 4. */
  public static final List<Network> OF_THE_PAPER =
      List.of(C3D, P3D, R3D18, RESNET3D18, I3D, VGG11_LSTM, RESNET18_LSTM);

  /** Width of the first layer of each of them as published. */
  public static final int PAPER_WIDTH = 64;

  private static final int RGB = 3;

  private final String title;
  private final Normalisation published;
  private final FirstWeights firstWeights;
  private final Recipe recipe;

  Network(String title, Normalisation published, FirstWeights firstWeights, Recipe recipe) {
    this.title = title;
    this.published = published;
    this.firstWeights = firstWeights;
    this.recipe = recipe;
  }

  private static FirstWeights by(Draw convolution, Draw hidden, Draw classifier) {
    return new FirstWeights(convolution, hidden, classifier);
  }

  private interface Recipe {
    ModelSpec spec(int width, Shape clip, int classes);
  }

  /**
   * The network for RGB clips of any length and size.
   *
   * @param width channels of the first layer; all others are scaled with it
   * @param frames of a clip
   * @param size edge of a frame in pixels
   */
  public ModelSpec spec(int width, int frames, int size, int classes) {
    return recipe.spec(width, new Shape(RGB, frames, size, size), classes).startingBy(firstWeights);
  }

  /** As people write it, for example {@code 3D ResNet18}. */
  public String title() {
    return title;
  }

  /** What the published weights of this network were trained on. */
  public Normalisation published() {
    return published;
  }

  /** As the command line has it, for example {@code vgg11-lstm}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Network> ofKey(String key) {
    return Arrays.stream(values()).filter(network -> network.key().equals(key)).findFirst();
  }
}
