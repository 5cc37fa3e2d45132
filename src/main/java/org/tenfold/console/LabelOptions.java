package org.tenfold.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.tenfold.error.InvalidInput;
import org.tenfold.label.LabelPresets;
import org.tenfold.label.LabelSet;
import org.tenfold.label.LabelSetJson;
import picocli.CommandLine.Option;

/** Mixed into each command that reads or writes labels: what they are called, and their order. */
public final class LabelOptions {
  private static final String DEFAULT = "dfew-7";

  @Option(
      names = "--labels",
      paramLabel = "SET",
      defaultValue = DEFAULT,
      description = {
        "The labels and their order: dfew-7, ferv39k-7, afew-7, basic-8, mafw-11, or a JSON file,",
        "a list of '{\"english\": \"Calm\", \"key\": \"calm\"}' and so on (default: dfew-7)."
      })
  private String labels = DEFAULT;

  /**
   * @throws InvalidInput when it is neither a known set nor a file of one
   */
  public LabelSet set() {
    return named(labels);
  }

  /**
   * @param labels the name of a known set, or of a file that ends in .json
   * @throws InvalidInput when it is neither
   */
  public static LabelSet named(String labels) {
    return LabelPresets.named(labels).orElseGet(() -> fromFile(labels));
  }

  private static LabelSet fromFile(String labels) {
    if (!labels.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw new InvalidInput(
          "console.labels-option", labels, String.join(", ", LabelPresets.names()));
    }
    try {
      return LabelSetJson.read(Files.readString(Path.of(labels)));
    } catch (IOException e) {
      throw new InvalidInput(e, "console.labels-file", labels);
    }
  }
}
