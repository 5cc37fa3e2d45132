package org.tenfold.movie.scout;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.Movie;
import org.tenfold.movie.Movies;
import org.tenfold.movie.SceneAnalysis;

/** Makes what browsers play in place of a film that they cannot play. */
@Component
class PreviewMovieJob extends WholeMovieJob {
  private final SceneAnalysis scouting;
  private final MediaStore store;
  private final MediaWorker workshop;

  PreviewMovieJob(
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
    return SceneAnalysis.PREVIEW;
  }

  @Override
  void make(Movie movie, Path film, Path folder, JobContext context) {
    Path preview = folder.resolve("preview.mp4");
    workshop.preview(film, preview, context.stopRequested(), context);
    String key = context.insist(() -> store.adopt(preview));
    context.insist(() -> scouting.previewed(movie.id(), key));
  }
}
