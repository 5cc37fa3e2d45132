package org.tenfold.benchmark.scout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tenfold.benchmark.Run;
import org.tenfold.benchmark.RunId;
import org.tenfold.benchmark.newclip.PredictProcess;
import org.tenfold.benchmark.predict.PredictedJson;
import org.tenfold.benchmark.run.RunStore;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.scout.Scout;
import org.tenfold.clip.scout.ScoutedRange;
import org.tenfold.clip.scout.Scouting;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.SceneAnalysis;
import org.tenfold.movie.Shot;
import org.tenfold.worker.EventSink;
import tools.jackson.databind.JsonNode;

/**
 * Asks the project's scout about the ranges of one movie from which nothing is cut yet: each is cut
 * as a clip would be, judged, and thrown away.
 */
@Component
class ScoutMovieJob implements JobHandler {
  static final String KIND = "scout-movie";

  /** Clips that lie on the disk at once. */
  private static final int BATCH = 200;

  /** A movie of three hours has fewer. */
  private static final int MOST_RANGES = 4000;

  private static final int PERCENT = 100;

  private final Scouting scouting;
  private final RunStore runs;
  private final MovieService movies;
  private final SceneAnalysis scenes;
  private final ClipService clips;
  private final PredictProcess predict;
  private final MediaStore store;
  private final MediaWorker worker;
  private final DataFolder data;

  ScoutMovieJob(
      Scouting scouting,
      RunStore runs,
      MovieService movies,
      SceneAnalysis scenes,
      ClipService clips,
      PredictProcess predict,
      MediaStore store,
      MediaWorker worker,
      DataFolder data) {
    this.scouting = scouting;
    this.runs = runs;
    this.movies = movies;
    this.scenes = scenes;
    this.clips = clips;
    this.predict = predict;
    this.store = store;
    this.worker = worker;
    this.data = data;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    Movie movie = movies.find(new MovieId(job.subject())).orElseThrow();
    Optional<Scout> scout = scouting.of(movie.projectId());
    Optional<Run> run = scout.flatMap(known -> runs.find(new RunId(known.run())));
    if (run.isEmpty()) {
      return; // dismissed while this waited
    }
    List<Shot.Range> open = open(movie.id());
    Path work = Files.createTempDirectory(data.work(), "scout");
    try {
      MediaWorker.Source film =
          new MediaWorker.Source(movie.mediaKey(), store.borrow(movie.mediaKey(), work));
      Path weights = predict.bring(run.get(), work.resolve("run"));
      List<ScoutedRange> found = new ArrayList<>();
      for (int from = 0; from < open.size(); from += BATCH) {
        List<Shot.Range> some = open.subList(from, Math.min(from + BATCH, open.size()));
        Path folder = Files.createDirectories(work.resolve("clips-" + from));
        cut(film, some, folder, context);
        found.addAll(judged(run.get(), weights, folder, some, context));
        FileSystemUtils.deleteRecursively(folder);
        context.progress(
            PERCENT * (from + some.size()) / open.size(),
            Message.of("benchmark.scouted", from + some.size(), open.size()));
      }
      context.insist(() -> scouting.found(movie.id(), run.get().id().value(), found));
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  /** Ranges with one face of which nothing is cut. */
  private List<Shot.Range> open(MovieId movie) {
    List<Clip> cut = clips.ofMovie(movie);
    return scenes.shots(movie).stream()
        .flatMap(shot -> shot.moments().stream())
        .filter(range -> cut.stream().noneMatch(clip -> overlap(clip, range)))
        .limit(MOST_RANGES)
        .toList();
  }

  private static boolean overlap(Clip clip, Shot.Range range) {
    return clip.startMicros() < range.endMicros() && clip.endMicros() > range.startMicros();
  }

  /** What cannot be cut is not judged, and keeps no other from it. */
  private void cut(
      MediaWorker.Source film, List<Shot.Range> ranges, Path folder, JobContext context)
      throws IOException {
    Path aside = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-aside"));
    for (int i = 0; i < ranges.size(); i++) {
      context.checkStop();
      Shot.Range range = ranges.get(i);
      Path clip = folder.resolve(name(i));
      MediaWorker.Outputs outputs =
          new MediaWorker.Outputs(clip, aside.resolve("poster.jpg"), aside.resolve("strip.jpg"));
      try {
        worker.cut(
            film,
            range.startMicros(),
            range.endMicros(),
            false,
            outputs,
            context.stopRequested(),
            EventSink.SILENT);
      } catch (InvalidInput notCut) {
        Files.deleteIfExists(clip);
      }
    }
    FileSystemUtils.deleteRecursively(aside);
  }

  private List<ScoutedRange> judged(
      Run run, Path weights, Path folder, List<Shot.Range> ranges, JobContext context) {
    JsonNode said = predict.ask(run, weights, folder, context.stopRequested(), EventSink.SILENT);
    Map<String, Shot.Range> named = new HashMap<>();
    for (int i = 0; i < ranges.size(); i++) {
      named.put(name(i), ranges.get(i));
    }
    List<ScoutedRange> found = new ArrayList<>();
    PredictedJson.read(said.toString(), clip -> clip)
        .probabilities()
        .forEach(
            (clip, probabilities) -> {
              Shot.Range range = named.get(clip);
              if (range != null) {
                found.add(new ScoutedRange(range.startMicros(), range.endMicros(), probabilities));
              }
            });
    return found;
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "%04d.mp4", number);
  }
}
