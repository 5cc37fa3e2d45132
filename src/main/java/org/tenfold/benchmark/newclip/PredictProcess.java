package org.tenfold.benchmark.newclip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.predict.LabelFile;
import org.tenfold.benchmark.run.RunFile;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.media.MediaStore;
import org.tenfold.release.Release;
import org.tenfold.release.ReleaseService;
import org.tenfold.worker.EventSink;
import org.tenfold.worker.WorkerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a run's networks in a child JVM, by the command {@code predict}. */
@Component
public class PredictProcess {
  private static final WorkerProcess.Limits LIMITS =
      new WorkerProcess.Limits(Duration.ofHours(6), "3g", "0", false);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NEEDED = Pattern.compile("run\\.json|fold-\\d+\\.safetensors");

  private final RunStore runs;
  private final ReleaseService releases;
  private final MediaStore store;

  PredictProcess(RunStore runs, ReleaseService releases, MediaStore store) {
    this.runs = runs;
    this.releases = releases;
    this.store = store;
  }

  /**
   * @param folder on the disk for work, made here
   * @return a folder with the weights of the run, as {@link #ask} takes it
   */
  public Path bring(Run run, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (RunFile file : runs.files(run.id())) {
      if (NEEDED.matcher(file.name()).matches()) {
        Files.copy(store.path(file.key()), folder.resolve(file.name()));
      }
    }
    addSpec(run, folder.resolve("run.json"));
    return folder;
  }

  /** Records of before there were specs lack one; the database has it of every run. */
  private static void addSpec(Run run, Path record) throws IOException {
    if (Files.exists(record) && JSON.readTree(Files.readString(record)) instanceof ObjectNode all) {
      all.set("spec", JSON.readTree(run.spec().json()));
      Files.writeString(record, all.toString());
    }
  }

  /**
   * By the mean over all folds, aligned as the run's release is.
   *
   * @param weights that {@link #bring} has brought
   * @param clips folder of videos
   * @return what {@code predict} prints as JSON
   * @throws RuntimeException as {@link WorkerProcess#run}
   */
  public JsonNode ask(Run run, Path weights, Path clips, BooleanSupplier stop, EventSink listener) {
    Release release = releases.find(run.division()).orElseThrow();
    String alignment = release.alignment().key();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "predict", weights.toString(), "--align", alignment, "--clips", clips.toString()));
    arguments.addAll(LabelFile.option(release.labels(), weights));
    return WorkerProcess.run(arguments, LIMITS, stop, listener);
  }
}
