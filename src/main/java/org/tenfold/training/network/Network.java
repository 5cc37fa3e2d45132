package org.tenfold.training.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The seven networks of the DFEW paper, in the order of its table 4, and variants of them. */
@SuppressWarnings("ImmutableEnumChecker") // its recipe is a function
public enum Network {
  C3D("C3D", Normalisation.SPORTS1M, C3d::spec),
  P3D(
      "P3D",
      Normalisation.IMAGENET,
      (width, clip, classes) -> P3d.spec(width, clip, classes, P3d.P3D_63)),
  R3D18("R3D18", Normalisation.KINETICS, R3d18::spec),
  RESNET3D18("3D ResNet18", Normalisation.KINETICS_HARA, ResNet3d18::spec),
  I3D("I3D-RGB", Normalisation.CENTRED, I3d::spec),
  VGG11_LSTM("VGG11+LSTM", Normalisation.IMAGENET, Vgg11Lstm::spec),
  RESNET18_LSTM("ResNet18+LSTM", Normalisation.IMAGENET, ResNet18Lstm::spec),
  /** C3D as the code of the paper's authors has it, with batch normalisation. */
  C3D_BN("C3D with BN", Normalisation.SPORTS1M, C3d::normalised);

  /** Those of table 4. */
  public static final List<Network> OF_THE_PAPER =
      List.of(C3D, P3D, R3D18, RESNET3D18, I3D, VGG11_LSTM, RESNET18_LSTM);

  /** Width of the first layer of each of them as published. */
  public static final int PAPER_WIDTH = 64;

  private static final int RGB = 3;

  private final String title;
  private final Normalisation published;
  private final Recipe recipe;

  Network(String title, Normalisation published, Recipe recipe) {
    this.title = title;
    this.published = published;
    this.recipe = recipe;
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
    return recipe.spec(width, new Shape(RGB, frames, size, size), classes);
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
