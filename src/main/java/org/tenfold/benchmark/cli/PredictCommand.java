package org.tenfold.benchmark.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenfold.benchmark.predict.ClipAligner;
import org.tenfold.benchmark.predict.ClipPredictor;
import org.tenfold.benchmark.predict.NewClips;
import org.tenfold.benchmark.predict.Predicted;
import org.tenfold.benchmark.predict.PredictedJson;
import org.tenfold.benchmark.predict.RunArchive;
import org.tenfold.console.EventOptions;
import org.tenfold.console.LabelOptions;
import org.tenfold.console.Output;
import org.tenfold.console.PlainText;
import org.tenfold.console.ResultOptions;
import org.tenfold.console.TextTable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.face.Alignment;
import org.tenfold.face.FrameRecipe;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.training.AutoEngine;
import org.tenfold.training.Device;
import org.tenfold.training.Engine;
import org.tenfold.training.TrainingSpec.Compute;
import org.tenfold.training.predict.TrainedRun;
import org.tenfold.worker.EventSink;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a trained run about new clips. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = {
      "Let a trained run judge new clips: the probability of each label.",
      "Videos are aligned and sampled as those of the run's release were: as many pictures.",
      "Each fold has a network of its own: the probabilities are the mean over all folds, or those",
      "of one fold (--fold)."
    })
public final class PredictCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      description = "Folder that train wrote (--output), or the zip that a run's page offers.")
  private Path run = Path.of("");

  @Option(
      names = "--clips",
      arity = "1..*",
      required = true,
      paramLabel = "DIR-or-FILE",
      description = {
        "Videos; folders of aligned pictures 1.jpg up; or folders that hold some of both.",
        "What is none is named, and the others are judged."
      })
  private List<Path> clips = List.of();

  @Option(
      names = "--output",
      paramLabel = "CSV",
      description = {
        "Gets video_name, label (empty), prediction, fold and p1 to p7, or as many as there"
            + " are labels, as predictions.csv of a run."
      })
  private @Nullable Path output;

  @Option(
      names = "--fold",
      paramLabel = "NUMBER",
      description = "Ask the network of this fold alone (default: the mean over all folds).")
  private @Nullable Integer fold;

  @Option(
      names = "--align",
      paramLabel = "faces|centre",
      description = "Which square of each picture is taken (default: as the run's release).")
  private @Nullable String align;

  @Option(
      names = "--engine",
      paramLabel = "auto|libtorch|dl4j",
      description = {
        "Engine that calculates (default: the run's, or another where that does not run here);",
        "auto: the fastest that runs on this machine."
      })
  private @Nullable Engine engine;

  /** The spelling of earlier versions. */
  @Option(names = "--backend", hidden = true)
  private void backend(@Nullable Engine given) {
    engine = given;
  }

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where it calculates (default: the run's).")
  private @Nullable Device device;

  @Mixin private LabelOptions labels = new LabelOptions();
  @Mixin private EventOptions events = new EventOptions();
  @Mixin private ResultOptions result = new ResultOptions();

  @Override
  public Integer call() throws IOException {
    Path work = Files.createTempDirectory("tenfold-predict");
    try {
      return call(work);
    } finally {
      forget(work);
    }
  }

  private int call(Path work) {
    LabelSet set = labels.set();
    TrainedRun trained = TrainedRun.open(RunArchive.folder(run, work), set);
    List<Integer> folds = trained.folds(Optional.ofNullable(fold));
    trained.requireWhole(folds);
    NewClips given = NewClips.of(clips);
    EventSink progress = events.events ? events.sink() : EventSink.SILENT;
    Predicted said =
        new ClipPredictor(trained, folds, compute(trained), new ClipAligner(recipe(trained), work))
            .predict(given, progress);
    if (output != null) {
      Path target = output;
      Output.write(target, () -> write(said, target));
    }
    result.print(events, PredictedJson.fields(said), forPeople(said, set));
    if (!events.events) {
      said.problems().forEach(PredictCommand::tell);
    }
    return said.problems().isEmpty() || events.events
        ? CommandLine.ExitCode.OK
        : CommandLine.ExitCode.USAGE;
  }

  /** As the pictures were made that the run was trained on. */
  private FrameRecipe recipe(TrainedRun trained) {
    FrameRecipe recipe =
        trained
            .pictures()
            .map(FrameRecipe::recorded)
            .orElse(FrameRecipe.of(Alignment.FACES))
            .withFrames(trained.spec().input().frames());
    return align == null
        ? recipe
        : recipe.with(
            Alignment.ofKey(align)
                .orElseThrow(() -> new InvalidInput("benchmark.predict-align", align)));
  }

  private Compute compute(TrainedRun trained) {
    Compute known = trained.spec().compute();
    return new Compute(
        Optional.ofNullable(engine).orElseGet(() -> ofRun(known)),
        Optional.ofNullable(device).orElse(known.device()),
        known.precision());
  }

  /** What the engines say of a clip differs by rounding alone. */
  private Engine ofRun(Compute known) {
    if (known.engine() == Engine.DL4J) {
      return known.engine();
    }
    AutoEngine.Choice here = AutoEngine.here(known);
    if (here.instead().isPresent()) {
      events.sink().warn(here.words());
    }
    return here.engine();
  }

  private static void write(Predicted said, Path target) throws IOException {
    try (Writer writer = Files.newBufferedWriter(target)) {
      said.write(writer);
    }
  }

  private static void tell(String clip, Message why) {
    System.err.println(
        PlainText.shortened(Message.of("benchmark.predict-clip", clip, why).english()));
  }

  private static String forPeople(Predicted said, LabelSet set) {
    TextTable table = new TextTable();
    List<Object> header = new ArrayList<>(List.of("clip", "likeliest"));
    header.addAll(set.titles());
    table.row(header);
    said.probabilities()
        .forEach(
            (clip, probabilities) -> {
              List<Object> row =
                  new ArrayList<>(List.of(clip, set.title(Label.likeliest(probabilities))));
              probabilities.forEach(one -> row.add(String.format(Locale.ROOT, "%.4f", one)));
              table.row(row);
            });
    return (said.probabilities().isEmpty() ? "" : table)
        + said.asked().english()
        + System.lineSeparator();
  }

  private static void forget(Path work) {
    try (Stream<Path> files = Files.walk(work)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
