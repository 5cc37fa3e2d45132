package org.tenfold.training.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The layers of a network as the lines of a Markdown table, for docs/networks.md. */
final class LayerTable {
  private LayerTable() {}

  /** {@code | layer | what | output | trained values |}, one line a layer. */
  static List<String> of(ModelSpec spec) {
    List<String> lines = new ArrayList<>();
    for (ModelSpec.Step step : spec.steps()) {
      if (listed(step.block())) {
        long count = count(step.block(), step.in());
        String trained = count == 0 ? " " : String.format(Locale.ROOT, " %,d ", count);
        String name = name(step.block());
        lines.add(
            "| %s| %s | %s |%s|"
                .formatted(
                    name.isEmpty() ? "" : name + " ",
                    what(step.block()),
                    shape(step.out()),
                    trained));
      }
    }
    return lines;
  }

  private static boolean listed(Block block) {
    return switch (block) {
      case Block.Relu relu -> false;
      case Block.Flatten flatten -> false;
      case Block.BatchNorm norm -> false;
      case Block.Dropout dropout -> false;
      default -> true;
    };
  }

  private static List<List<Block>> branches(Block block) {
    return switch (block) {
      case Block.Sum sum -> sum.branches();
      case Block.Concat concat -> concat.branches();
      default -> List.of();
    };
  }

  private static long count(Block block, Shape in) {
    long own =
        block.parameters(in).stream().filter(Parameter::trained).mapToLong(Parameter::size).sum();
    return own
        + branches(block).stream()
            .flatMap(branch -> ModelSpec.steps(branch, in).stream())
            .mapToLong(step -> count(step.block(), step.in()))
            .sum();
  }

  private static String what(Block block) {
    return switch (block) {
      case Block.Conv3d conv ->
          "convolution "
              + extent(conv.kernel())
              + (conv.stride().equals(Extent.cube(1)) ? "" : ", stride " + extent(conv.stride()));
      case Block.MaxPool3d pool ->
          "maximum " + extent(pool.kernel()) + ", stride " + extent(pool.stride());
      case Block.AveragePool3d mean -> "mean " + extent(mean.kernel());
      case Block.Sum sum ->
          "sum of "
              + sum.branches().stream()
                  .map(branch -> branch.isEmpty() ? "the input" : kernels(branch))
                  .collect(Collectors.joining(" and "));
      case Block.Concat concat -> "concatenation of " + concat.branches().size() + " branches";
      case Block.Lstm lstm -> "LSTM, " + lstm.hidden() + " states";
      case Block.Linear linear -> "linear";
      default -> throw new IllegalArgumentException("not listed: " + block);
    };
  }

  private static String kernels(List<Block> branch) {
    List<String> kernels = new ArrayList<>();
    for (Block block : branch) {
      if (block instanceof Block.Conv3d conv) {
        kernels.add(extent(conv.kernel()));
      }
      branches(block).stream()
          .filter(inner -> !inner.isEmpty())
          .forEach(inner -> kernels.add("(" + kernels(inner) + ")"));
    }
    return String.join(", ", kernels);
  }

  private static String name(Block block) {
    return switch (block) {
      case Block.Conv3d conv -> conv.name();
      case Block.SameConv3d conv -> conv.name();
      case Block.Linear linear -> linear.name();
      case Block.Lstm lstm -> lstm.name() + " " + lstm.layer();
      default ->
          branches(block).stream()
              .flatMap(List::stream)
              .map(inner -> prefix(name(inner)))
              .filter(name -> !name.isEmpty())
              .findFirst()
              .orElse("");
    };
  }

  /** {@code layer1.0} of {@code layer1.0.conv1}, {@code Mixed_3b} of {@code Mixed_3b.b0.conv3d}. */
  private static String prefix(String name) {
    String[] parts = name.split("\\.");
    return parts[0].startsWith("layer") ? parts[0] + "." + parts[1] : parts[0];
  }

  private static String extent(Extent extent) {
    return extent.frames() + "×" + extent.height() + "×" + extent.width();
  }

  private static String shape(Shape shape) {
    boolean flat = shape.frames() == 1 && shape.height() == 1 && shape.width() == 1;
    return flat
        ? Integer.toString(shape.channels())
        : "%d×%d×%d×%d".formatted(shape.channels(), shape.frames(), shape.height(), shape.width());
  }
}
