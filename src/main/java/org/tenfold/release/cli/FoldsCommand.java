package org.tenfold.release.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tenfold.console.EventOptions;
import org.tenfold.console.LabelOptions;
import org.tenfold.console.Output;
import org.tenfold.console.ResultFields;
import org.tenfold.console.ResultOptions;
import org.tenfold.dfew.FoldBalance;
import org.tenfold.dfew.FoldRecipe;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.SplitFiles;
import org.tenfold.dfew.leakage.Leakage;
import org.tenfold.dfew.leakage.NearDuplicates;
import org.tenfold.dfew.list.FileKind;
import org.tenfold.dfew.list.LabelList;
import org.tenfold.dfew.list.RecognisedFile;
import org.tenfold.error.InvalidInput;
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
  @Mixin private LabelOptions labels;

  @Parameters(
      paramLabel = "FILE",
      description =
          "List of clips and labels: CSV, XLSX, Parquet, or text without a header, as DFEW,"
              + " FERV39k, MAFW and loaders have them; or a folder of folders called for labels.")
  private Path file;

  @Option(
      names = "--recipe",
      defaultValue = "official",
      description = {
        "How to divide. official: DFEW's own way, consecutive blocks of each class;",
        "movie-disjoint: no movie, and no person named in a column person, on both sides,",
        "each class spread as evenly as can be found;",
        "random-stratified: each class dealt by chance;",
        "fixed: one fold of the parts train, val and test that the column part of FILE says."
      })
  private String recipe;

  @Option(
      names = "--movies",
      paramLabel = "FILE",
      description = {
        "Table with the clips and a column movie, where the first FILE has none.",
        "Columns person, scene, start_us and end_us are looked at for leakage, too."
      })
  private @Nullable Path movies;

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
      description =
          "Of what chance decides: movie-disjoint, random-stratified and the validation part"
              + " (default: 1).")
  private long seed;

  @Option(
      names = "--coding",
      paramLabel = "0|1",
      description = "Number of the first label in FILE. With 1, label 0 is no single label.")
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
    RecognisedFile known =
        RecognisedFile.of(file, labels.set(), coding(), Optional.ofNullable(labelColumn));
    if (!result.json() && !events.events && known.kind() != FileKind.UNKNOWN) {
      System.out.println(known.sentence().english());
    }
    LabelList contents = contents(known);
    Folds divided = recipe(contents).divide(contents.clips()).withValidation(validation, seed);
    FoldsReport report =
        new FoldsReport(
            known.labels(),
            divided,
            FoldBalance.of(divided),
            Leakage.of(divided, contents.origins(), NearDuplicates.UNKNOWN));

    result.warn(contents.warnings());
    report.doubt().ifPresent(result::warn);
    Output.write(output, () -> SplitFiles.create(divided, output, contents.names()));

    result.print(events, json(report, contents), report.table());
    return 0;
  }

  private LabelList contents(RecognisedFile known) {
    LabelList list = LabelList.read(known, coding(), Optional.ofNullable(labelColumn));
    if (list.clips().isEmpty()) {
      throw new InvalidInput("release.no-labels", file);
    }
    return movies == null ? list : list.withOrigins(movies);
  }

  private Optional<LabelCoding> coding() {
    return Optional.ofNullable(coding).map(LabelCoding::ofBase);
  }

  private FoldRecipe recipe(LabelList contents) {
    return switch (recipe) {
      case FoldRecipe.OFFICIAL -> FoldRecipe.official(folds);
      case FoldRecipe.RANDOM -> FoldRecipe.random(folds, seed);
      case FoldRecipe.MOVIE_DISJOINT -> {
        if (contents.origins().values().stream().allMatch(one -> one.movie().isEmpty())) {
          throw new InvalidInput("release.no-movies", file);
        }
        yield FoldRecipe.movieDisjoint(folds, seed, contents.origins());
      }
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

  private Map<String, ?> json(FoldsReport report, LabelList contents) {
    ResultFields fields = new ResultFields().put("recipe", report.folds().recipe().title());
    if (Set.of(FoldRecipe.MOVIE_DISJOINT, FoldRecipe.RANDOM).contains(recipe)) {
      fields.put("seed", seed);
    }
    return fields
        .put("read", contents.found())
        .put("clips", contents.clips().size())
        .put("unlabelled", contents.unlabelled())
        .put("classes", report.sizes(contents.clips()))
        .put("folds", report.sizes())
        .put("balance", report.balanceFields())
        .put("leakage", report.leakageFields())
        .fields();
  }
}
