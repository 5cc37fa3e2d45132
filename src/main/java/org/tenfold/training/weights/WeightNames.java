package org.tenfold.training.weights;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of arrays in published weights, as the networks here call them. Most agree already: they
 * were chosen for it.
 */
final class WeightNames {
  /** What wrappers put in front: DataParallel, torch.compile, Lightning, MMAction2. */
  private static final List<String> WRAPPERS =
      List.of("module.", "_orig_mod.", "model.", "backbone.", "net.", "network.", "cls_head.");

  private static final Pattern TORCHVISION_BLOCK =
      Pattern.compile("(layer\\d\\.\\d+)\\.conv([12])\\.([01])\\.(.+)");
  private static final Pattern PLACE = Pattern.compile("features\\.\\d+\\.weight");

  private static final Pattern MMACTION_CONV = Pattern.compile("conv(\\d[ab])\\.(conv\\.)(.+)");

  /** C3D as jfzhang95 publishes it: the places in the sequences, and the layers' names. */
  private static final Map<String, String> C3D_PLACES =
      Map.of(
          "features.0.", "conv1.",
          "features.3.", "conv2.",
          "features.6.", "conv3a.",
          "features.8.", "conv3b.",
          "features.11.", "conv4a.",
          "features.13.", "conv4b.",
          "features.16.", "conv5a.",
          "features.18.", "conv5b.",
          "classifier.0.", "fc6.",
          "classifier.3.", "fc7.");

  private WeightNames() {}

  /**
   * @param network key of a network
   */
  static String own(String network, String name) {
    String bare = bare(name);
    return switch (network) {
      case "r3d18" -> torchvision(bare);
      case "c3d" -> c3d(bare);
      default -> bare;
    };
  }

  private static String bare(String name) {
    return WRAPPERS.stream()
        .filter(wrapper -> name.startsWith(wrapper) && name.length() > wrapper.length())
        .findFirst()
        .map(wrapper -> bare(name.substring(wrapper.length())))
        .orElse(name);
  }

  /**
   * Whether a name says at what place of a sequence a layer stands, and not which it is: the same
   * place is another layer in another network.
   */
  static boolean isPlace(String name) {
    return PLACE.matcher(bare(name)).matches();
  }

  /** torchvision's {@code conv1} of a block is a sequence: convolution, normalisation, ReLU. */
  private static String torchvision(String name) {
    var block = TORCHVISION_BLOCK.matcher(name);
    if (!block.matches()) {
      return name;
    }
    String layer = block.group(3).equals("0") ? "conv" : "bn";
    return block.group(1) + "." + layer + block.group(2) + "." + block.group(4);
  }

  private static String c3d(String name) {
    for (Map.Entry<String, String> place : C3D_PLACES.entrySet()) {
      if (name.startsWith(place.getKey())) {
        return place.getValue() + name.substring(place.getKey().length());
      }
    }
    var conv = MMACTION_CONV.matcher(name);
    if (!conv.matches()) {
      return name;
    }
    // the first two stages have one convolution each, and no letter here
    String place = conv.group(1).replaceAll("([12])a", "$1");
    return "conv" + place + "." + conv.group(3);
  }
}
