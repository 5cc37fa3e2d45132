package org.tenfold.training.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.LabelOptions;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.error.Message;
import org.tenfold.training.Classes;
import org.tenfold.training.ClipDataset;
import org.tenfold.training.network.Network;
import org.tenfold.training.weights.Pretrained;
import org.tenfold.training.weights.WeightFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a file of weights holds, and what of it a network would take. */
@Command(
    name = "weights",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "List the arrays of a .safetensors file or of what torch.save wrote (.pth, .pt).",
      "Nothing in the file is run; what it holds beside arrays is named and left alone."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class WeightsCommand implements Callable<Integer> {
  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;
  @Mixin private LabelOptions labels;

  @Parameters(paramLabel = "FILE", description = "File of weights.")
  private Path file;

  @Option(names = "--model", description = "Also say which of them this network would take.")
  private @Nullable String model;

  @Option(
      names = "--entry",
      description = "Dict of the file that holds them, where there are several: names with dots.")
  private @Nullable String entry;

  @Option(names = "--size", description = "Edge of the network's input in pixels.")
  private int size = 112;

  @Option(names = "--frames", description = "Frames of the network's clips.")
  private int frames = ClipDataset.FRAMES;

  @Override
  public Integer call() {
    WeightFile weights = WeightFile.read(file, Optional.ofNullable(entry));
    List<Message> warnings = new ArrayList<>();
    Map<String, Object> fields = new LinkedHashMap<>();
    TextTable table = new TextTable();
    Map<String, List<Integer>> arrays = new LinkedHashMap<>();
    weights
        .tensors()
        .forEach(
            (name, tensor) -> {
              arrays.put(name, tensor.sides());
              table.row(name, sides(tensor.sides()));
            });
    fields.put("sha256", weights.sha256());
    fields.put("arrays", arrays);
    fields.put("beside", weights.beside());
    table.gap().row("SHA-256", weights.sha256());
    weights.beside().forEach(one -> table.row("left alone", one));
    String summary = "";
    if (model != null) {
      Classes classes = Classes.of(labels.set());
      Pretrained found =
          Pretrained.of(
              network(model).spec(Network.PAPER_WIDTH, frames, size, classes.size()),
              weights,
              classes);
      fields.put("matched", List.copyOf(found.matched().keySet()));
      fields.put("missing", found.missing());
      fields.put(
          "mismatched", found.mismatched().stream().map(Pretrained.Mismatch::toString).toList());
      fields.put("unused", found.unused());
      fields.put("normalisation", found.normalisation().key());
      warnings.addAll(found.warnings());
      table.row("pixels", found.normalisation().words());
      found.missing().forEach(name -> table.row(name, "missing"));
      found.mismatched().forEach(one -> table.row(one.name(), "in the file " + sides(one.given())));
      found.unused().forEach(name -> table.row(name, "not used"));
      summary = model + ": " + found.summary() + System.lineSeparator();
    }
    fields.put("warnings", warnings.stream().map(Message::english).toList());
    warnings.forEach(one -> System.err.println("Warning: " + one + "."));
    result.print(events, fields, table + summary);
    return 0;
  }

  private static String sides(List<Integer> sides) {
    return sides.isEmpty()
        ? "one number"
        : sides.stream().map(String::valueOf).collect(Collectors.joining(" x "));
  }

  /** By its key. */
  static Network network(String key) {
    return Network.ofKey(key)
        .orElseThrow(
            () ->
                TrainingOptions.unknown(
                    "--model",
                    Message.of(
                        "training.one-of",
                        TrainingOptions.keys(List.of(Network.values()), Network::key)),
                    key));
  }
}
