package org.tenfold.release.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.Output;
import org.tenfold.console.ResultFields;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.dfew.Fold;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.LabelList;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.emotion.Emotion;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Divides labelled clips into folds and writes them in DFEW's layout. */
@Command(
    name = "folds",
    mixinStandardHelpOptions = true,
    description = "Divide labelled clips into folds for cross-validation.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class FoldsCommand implements Callable<Integer> {
  /** Beyond it a fold's files say nothing and fill the disk. */
  private static final int MOST_FOLDS = 100;

  private static final double MOST_VALIDATION = 0.5;

  @Mixin private EventOptions events;
  @Mixin private ResultOptions result;

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV or XLSX with video_name (or order or path) and label 1..7; label 0 is left out.")
  private Path file;

  @Option(
      names = "--recipe",
      defaultValue = "official",
      description = {
        "How to divide. official: DFEW's own way, consecutive blocks of each class;",
        "fixed: one fold of the parts train, val and test that the column part of FILE says."
      })
  private String recipe;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of each emotion's training clips, up to 0.5, for a validation part (default: 0).")
  private double validation;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Of what the validation part is drawn by (default: 1).")
  private long seed;

  @Option(
      names = "--coding",
      paramLabel = "0|1",
      description = "Number of Happy in the labels. With 1, label 0 is no single label.")
  private @Nullable Integer coding;

  @Option(
      names = "--label-column",
      paramLabel = "COLUMN",
      description = "The column of the labels (default: label).")
  private @Nullable String labelColumn;

  @Option(names = "--folds", defaultValue = "5", description = "How many (default: 5).")
  private int folds;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that will hold train(single-labeled) and test(single-labeled).")
  private Path output;

  @Override
  public Integer call() {
    if (folds < 2 || folds > MOST_FOLDS) {
      throw new InvalidInput("release.folds-option", folds, MOST_FOLDS);
    }
    if (!(validation >= 0 && validation <= MOST_VALIDATION)) {
      throw new InvalidInput("release.validation-option", validation);
    }
    LabelList contents = LabelList.read(file, coding(), Optional.ofNullable(labelColumn));
    if (contents.clips().isEmpty()) {
      throw new InvalidInput("release.no-labels", file);
    }
    Folds divided = withValidation(recipe(contents).divide(contents.clips()));

    warn(contents, divided);
    if (!result.json() && !events.events) {
      System.out.println(contents.found().english());
    }
    Output.write(output, () -> SplitFiles.create(divided, output, contents.names()));

    result.print(events, json(divided, contents), table(divided));
    return 0;
  }

  private Optional<LabelCoding> coding() {
    return Optional.ofNullable(coding).map(LabelCoding::ofBase);
  }

  private FoldRecipe recipe(LabelList contents) {
    return switch (recipe) {
      case FoldRecipe.OFFICIAL -> FoldRecipe.official(folds);
      case FoldRecipe.FIXED -> {
        if (contents.parts().isEmpty()) {
          throw new InvalidInput("release.no-parts", file);
        }
        yield FoldRecipe.fixed(contents.parts());
      }
      default ->
          throw new InvalidInput(
              "release.recipe-option", recipe, String.join(", ", FoldRecipe.TITLES));
    };
  }

  private Folds withValidation(Folds divided) {
    return validation == 0
        ? divided
        : new Folds(
            divided.recipe(),
            divided.all().stream().map(fold -> fold.withValidation(validation, seed)).toList());
  }

  private void warn(LabelList contents, Folds divided) {
    result.warn(contents.warnings());
    divided.all().stream()
        .filter(fold -> fold.test().isEmpty())
        .findFirst()
        .ifPresent(fold -> result.warn(Message.of("release.folds-empty", fold.number())));
  }

  private Map<String, ?> json(Folds divided, LabelList contents) {
    List<Map<String, ?>> sizes = new ArrayList<>();
    for (Fold fold : divided.all()) {
      Map<String, Object> size = new LinkedHashMap<>();
      size.put("fold", fold.number());
      size.put("train", sizes(fold.train()));
      if (!fold.validation().isEmpty()) {
        size.put("validation", sizes(fold.validation()));
      }
      size.put("test", sizes(fold.test()));
      sizes.add(size);
    }
    return new ResultFields()
        .put("read", contents.found())
        .put("recipe", divided.recipe().title())
        .put("clips", contents.clips().size())
        .put("unlabelled", contents.unlabelled())
        .put("classes", sizes(contents.clips()))
        .put("folds", sizes)
        .fields();
  }

  private static TextTable table(Folds divided) {
    List<Object> header = new ArrayList<>(List.of("fold", "part"));
    header.addAll(sizes(List.of()).keySet());
    TextTable table = new TextTable().row(header);
    for (Fold fold : divided.all()) {
      table.row(line(fold, "train", fold.train()));
      if (!fold.validation().isEmpty()) {
        table.row(line(fold, "validation", fold.validation()));
      }
      table.row(line(fold, "test", fold.test()));
    }
    return table;
  }

  private static List<Object> line(Fold fold, String part, List<LabelledClip> clips) {
    List<Object> line = new ArrayList<>(List.of(fold.number(), part));
    line.addAll(sizes(clips).values());
    return line;
  }

  /** Clips per class and in total. */
  private static Map<String, Long> sizes(List<LabelledClip> clips) {
    Map<Emotion, Long> byLabel =
        clips.stream().collect(groupingBy(LabelledClip::label, counting()));
    Map<String, Long> sizes = new LinkedHashMap<>();
    Emotion.all().forEach(emotion -> sizes.put(emotion.title(), byLabel.getOrDefault(emotion, 0L)));
    sizes.put("total", (long) clips.size());
    return sizes;
  }
}
