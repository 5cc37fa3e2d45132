package org.tenfold.movie.scout;

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

/** Looks through a film for shots and faces. */
@Component
class AnalyzeScenesJob extends WholeMovieJob {
  private final SceneAnalysis scouting;
  private final MediaStore store;
  private final MediaWorker workshop;

  AnalyzeScenesJob(
      Movies movies,
      SceneAnalysis scouting,
      MediaStore store,
      MediaWorker workshop,
      DataFolder data) {
    super(movies, store, data);
    this.scouting = scouting;
    this.store = store;
    this.workshop = workshop;
  }

  @Override
  public String kind() {
    return SceneAnalysis.SHOTS;
  }

  @Override
  void make(Movie movie, Path film, Path folder, JobContext context) {
    Path strip = folder.resolve("strip.jpg");
    MediaWorker.Scenes found =
        workshop.scout(film, movie.durationSeconds(), strip, context.stopRequested(), context);
    List<Shot> shots = found.shots().stream().map(AnalyzeScenesJob::shot).toList();
    String key = context.insist(() -> store.adopt(strip));
    Movie.Strip pictures = new Movie.Strip(key, found.stripStepMicros(), found.stripTiles());
    context.insist(() -> scouting.found(movie.id(), shots, pictures));
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
