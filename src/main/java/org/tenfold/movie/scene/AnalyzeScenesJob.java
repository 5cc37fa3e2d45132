package org.tenfold.movie.scene;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.Movie;
import org.tenfold.movie.Movies;
import org.tenfold.movie.SceneAnalysis;
import org.tenfold.movie.Shot;

/** Looks through a movie for shots and faces. */
@Component
class AnalyzeScenesJob extends WholeMovieJob {
  private final SceneAnalysis sceneAnalysis;
  private final MediaStore store;
  private final MediaWorker worker;

  AnalyzeScenesJob(
      Movies movies,
      SceneAnalysis sceneAnalysis,
      MediaStore store,
      MediaWorker worker,
      DataFolder data) {
    super(movies, store, data);
    this.sceneAnalysis = sceneAnalysis;
    this.store = store;
    this.worker = worker;
  }

  @Override
  public String kind() {
    return SceneAnalysis.SHOTS;
  }

  @Override
  void make(Movie movie, Path file, Path folder, JobContext context) {
    Path strip = folder.resolve("strip.jpg");
    MediaWorker.Scenes found =
        worker.scenes(file, movie.durationSeconds(), strip, context.stopRequested(), context);
    List<Shot> shots = found.shots().stream().map(AnalyzeScenesJob::shot).toList();
    String key = context.insist(() -> store.adopt(strip));
    Movie.Strip pictures = new Movie.Strip(key, found.stripStepMicros(), found.stripTiles());
    context.insist(() -> sceneAnalysis.found(movie.id(), shots, pictures));
  }

  private static Shot shot(MediaWorker.Shot shot) {
    return new Shot(
        shot.startMicros(),
        shot.endMicros(),
        shot.moments().stream()
            .map(moment -> new Shot.Range(moment.startMicros(), moment.endMicros()))
            .toList());
  }
}
