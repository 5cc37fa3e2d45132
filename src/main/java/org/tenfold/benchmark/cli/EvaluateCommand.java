package org.tenfold.benchmark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.score.HumanModelComparison;
import org.tenfold.benchmark.score.MovieOfClip;
import org.tenfold.benchmark.score.Prediction;
import org.tenfold.benchmark.score.PredictionFile;
import org.tenfold.benchmark.score.Scores;
import org.tenfold.console.EventOptions;
import org.tenfold.console.LabelOptions;
import org.tenfold.console.ResultFields;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.dfew.LabelCoding;
import org.tenfold.dfew.LabelledClip;
import org.tenfold.dfew.list.ClipVotes;
import org.tenfold.dfew.list.FileKind;
import org.tenfold.dfew.list.LabelList;
import org.tenfold.dfew.list.RecognisedFile;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.label.VoteCounts;
import org.tenfold.statistics.Interval;
import org.tenfold.statistics.Measure;
import org.tenfold.statistics.bootstrap.Bootstrap;
import org.tenfold.statistics.classification.ConfusionMatrix;
import org.tenfold.statistics.classification.FoldMean;
import org.tenfold.statistics.classification.Metric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores predictions: UAR, WAR, F1, recall per class, confusion matrix. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Score predictions. Pooled scores take all folds as one list, as the DFEW paper does;",
      "fold means average the scores of the folds, as later papers do.",
      "Intervals and the calibration error are of the pooled predictions."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class EvaluateCommand implements Callable<Integer> {
  private static final long SEED = 1;

  /** More take minutes and add no digit. */
  private static final int MOST_RESAMPLES = 1_000_000;

  @Mixin private EventOptions events;
  @Mixin private LabelOptions labels;
  @Mixin private ResultOptions result;

  @Parameters(
      paramLabel = "PREDICTIONS",
      arity = "1..*",
      description = {
        "CSV with video_name, label, prediction (1..7, or as many labels as there are, or names)"
            + " and",
        "perhaps fold;",
        "several files without that column are one fold each."
      })
  private List<Path> files;

  @Option(
      names = "--votes",
      description = {
        "File of votes: compare columns p1, p2 and so on with them. DFEW's table, counts, single"
            + " votes,",
        "soft labels or metadata.csv."
      })
  private @Nullable Path votes;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description =
          "List of the clips' labels, where the predictions have none; all that folds reads.")
  private @Nullable Path truth;

  @Option(
      names = "--movies",
      paramLabel = "FILE",
      description = {
        "CSV or XLSX with video_name and movie: the intervals draw whole movies (default: the",
        "column movie of the predictions where there is one, else single clips)."
      })
  private @Nullable Path movies;

  @Option(
      names = "--coding",
      paramLabel = "0|1",
      description = "Number of the first label in labels and predictions (default: 1).")
  private @Nullable Integer coding;

  @Option(
      names = "--resamples",
      defaultValue = "1000",
      description = "Draws for the 95 %% intervals; 0: no intervals (default: 1000).")
  private int resamples;

  @Override
  public Integer call() {
    if (resamples < 0 || resamples > MOST_RESAMPLES) {
      throw new InvalidInput("benchmark.resamples-option", resamples, MOST_RESAMPLES);
    }
    List<Message> read = new ArrayList<>();
    LabelSet set = labels.set();
    Map<String, Label> known = known(read);
    files.stream().map(this::look).forEach(read::add);
    List<Prediction> predictions = PredictionFile.read(files, set, coding(), known, result::warn);
    Scores scores = Scores.of(predictions, set.size());
    TextTable table = forPeople(scores);
    ResultFields fields = json(scores, set).put("read", read);
    if (resamples > 0) {
      addIntervals(predictions, scores, fields, table);
    }
    addDoubt(predictions, fields, table);
    result.print(
        events, fields.withReasons(), addMatrix(table.gap(), scores.pooled(), set.titles()));
    return 0;
  }

  private Optional<LabelCoding> coding() {
    return Optional.ofNullable(coding).map(LabelCoding::ofBase);
  }

  private Message look(Path file) {
    return said(RecognisedFile.of(file, labels.set(), coding(), Optional.empty()));
  }

  private Message said(RecognisedFile known) {
    if (!result.json() && !events.events && known.kind() != FileKind.UNKNOWN) {
      System.out.println(known.sentence().english());
    }
    return known.sentence();
  }

  /** Labels of a list of their own, by what the clips are called. */
  private Map<String, Label> known(List<Message> read) {
    if (truth == null) {
      return Map.of();
    }
    RecognisedFile known = RecognisedFile.of(truth, labels.set(), coding(), Optional.empty());
    read.add(said(known));
    LabelList list = LabelList.read(known, coding(), Optional.empty());
    result.warn(list.warnings());
    return list.clips().stream()
        .collect(
            Collectors.toMap(
                clip ->
                    list.names().getOrDefault(clip.videoName(), Integer.toString(clip.videoName())),
                LabelledClip::label));
  }

  private void addIntervals(
      List<Prediction> predictions, Scores scores, ResultFields fields, TextTable table) {
    Bootstrap bootstrap = Bootstrap.multinomial(resamples, SEED);
    Optional<Map<String, String>> known =
        movies == null
            ? MovieOfClip.ofPredictions(files)
            : Optional.of(MovieOfClip.read(movies, predictions, result::warn));
    String drawn = known.isPresent() ? "movies" : "clips";
    table.gap();
    known
        .map(movieOfClip -> intervals(bootstrap, predictions, movieOfClip))
        .orElseGet(() -> scores.intervals(bootstrap))
        .forEach(
            (metric, interval) -> {
              fields.put(metric.name().toLowerCase(Locale.ROOT) + "Interval", interval);
              table.row(
                  "%s pooled, 95 %% interval over %s".formatted(metric.title(), drawn),
                  TextTable.decimal(interval));
            });
    fields.put("intervalsOver", drawn);
  }

  private void addDoubt(List<Prediction> predictions, ResultFields fields, TextTable table) {
    Measure error = HumanModelComparison.calibrationError(predictions);
    fields.put("ece", error);
    table.gap().row("calibration error (ECE, 15 bins)", TextTable.decimal(error));
    if (votes != null) {
      Map<Integer, VoteCounts> known =
          ClipVotes.read(votes, labels.set(), coding(), result::warn).entrySet().stream()
              .filter(one -> one.getKey().matches("\\d{1,9}"))
              .collect(Collectors.toMap(one -> Integer.valueOf(one.getKey()), Map.Entry::getValue));
      HumanModelComparison beside = HumanModelComparison.of(predictions, known);
      fields
          .put("klToVotes", beside.divergence())
          .put("entropyCorrelation", beside.entropyCorrelation());
      table
          .row("KL from the votes, nats", TextTable.decimal(beside.divergence()))
          .row(
              "entropy against the votes' (Spearman)",
              TextTable.decimal(beside.entropyCorrelation()));
    }
  }

  private Map<Metric, Interval> intervals(
      Bootstrap bootstrap, List<Prediction> predictions, Map<String, String> movieOfClip) {
    return Scores.intervalsOverMovies(bootstrap, predictions, movieOfClip, labels.set().size());
  }

  private static ResultFields json(Scores scores, LabelSet set) {
    ConfusionMatrix pooled = scores.pooled();
    ResultFields fields =
        new ResultFields()
            .put("items", pooled.total())
            .put("folds", scores.hasFolds() ? scores.byFold().size() : 0)
            .put("uar", scores.pooled(Metric.UAR))
            .put("war", scores.pooled(Metric.WAR));
    if (scores.hasFolds()) {
      putBothWays(fields, "uar", scores, Metric.UAR);
      putBothWays(fields, "war", scores, Metric.WAR);
    }
    return fields
        .put("f1", scores.pooled(Metric.MACRO_F1))
        .put("f1Weighted", scores.pooled(Metric.WEIGHTED_F1))
        .put("f1PerClass", set.titles(), pooled.f1PerClass())
        .put("recallPerClass", set.titles(), pooled.recallPerClass())
        .put("classes", set.titles())
        .put("confusionMatrix", pooled.toArray());
  }

  private static void putBothWays(ResultFields fields, String key, Scores scores, Metric metric) {
    FoldMean mean = scores.foldMean(metric);
    fields
        .put(key + "Pooled", scores.pooled(metric))
        .put(key + "FoldMean", mean.mean())
        .put(key + "FoldSd", mean.standardDeviation());
  }

  private static TextTable forPeople(Scores scores) {
    TextTable table = new TextTable();
    table.row(
        scores.hasFolds() ? List.of("%", "pooled", "fold mean", "sd") : List.of("%", "score"));
    for (Metric metric : Metric.values()) {
      List<String> cells = new ArrayList<>(List.of(metric.title()));
      cells.add(TextTable.percent(scores.pooled(metric)));
      if (scores.hasFolds()) {
        cells.add(TextTable.percent(scores.foldMean(metric).mean()));
        cells.add(TextTable.percent(scores.foldMean(metric).standardDeviation()));
      }
      table.row(cells);
    }
    return table;
  }

  private static TextTable addMatrix(
      TextTable table, ConfusionMatrix matrix, List<String> classes) {
    List<String> header = new ArrayList<>(List.of("true \\ predicted"));
    header.addAll(classes);
    header.add("recall %");
    table.row(header);
    for (int truth = 0; truth < classes.size(); truth++) {
      List<Object> cells = new ArrayList<>(List.of(classes.get(truth)));
      for (int prediction = 0; prediction < classes.size(); prediction++) {
        cells.add(matrix.count(truth, prediction));
      }
      cells.add(matrix.support(truth) == 0 ? "absent" : TextTable.percent(matrix.recall(truth)));
      table.row(cells);
    }
    return table;
  }
}
