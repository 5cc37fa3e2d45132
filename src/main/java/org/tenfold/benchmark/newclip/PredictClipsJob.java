package org.tenfold.benchmark.newclip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.newclip.PredictionRequest.GivenClip;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import tools.jackson.databind.JsonNode;

/** Lets a run's networks judge the clips of a request, by the command {@code predict}. */
@Component
class PredictClipsJob implements JobHandler {
  static final String KIND = "predict-clips";

  private final PredictionRequests requests;
  private final RunStore runs;
  private final PredictProcess predict;
  private final MediaStore store;
  private final DataFolder data;

  PredictClipsJob(
      PredictionRequests requests,
      RunStore runs,
      PredictProcess predict,
      MediaStore store,
      DataFolder data) {
    this.requests = requests;
    this.runs = runs;
    this.predict = predict;
    this.store = store;
    this.data = data;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    Optional<PredictionRequest> known = requests.find(job.subject());
    if (known.isEmpty() || known.get().answer().isPresent()) {
      return; // forgotten, or answered before the application stopped
    }
    Run run = runs.find(known.get().run()).orElseThrow();
    Path work = Files.createTempDirectory(data.work(), "predict");
    try {
      JsonNode said =
          predict.ask(
              run,
              predict.bring(run, work.resolve("run")),
              clips(job, Files.createDirectories(work.resolve("clips"))),
              context.stopRequested(),
              context);
      context.insist(() -> requests.answered(job.subject(), said.toString()));
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  /** No file on the disk bears a name that somebody else thought of. */
  private Path clips(Job job, Path folder) throws IOException {
    int position = 0;
    for (GivenClip clip : requests.clips(job.subject())) {
      Files.copy(store.path(clip.key()), folder.resolve(name(position++)));
    }
    return folder;
  }

  private static String name(int position) {
    return String.format(Locale.ROOT, "%03d", position);
  }

  /** From the names of files on the disk to those that people gave them. */
  static UnaryOperator<String> calling(List<String> names) {
    Map<String, String> known = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      known.put(name(i), names.get(i));
    }
    return name -> known.getOrDefault(name, name);
  }
}
