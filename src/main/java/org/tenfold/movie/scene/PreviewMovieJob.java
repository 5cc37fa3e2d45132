package org.tenfold.movie.scene;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.movie.Movie;
import org.tenfold.movie.Movies;
import org.tenfold.movie.SceneAnalysis;

/** Makes what browsers play in place of a movie that they cannot play. */
@Component
class PreviewMovieJob extends WholeMovieJob {
  private final SceneAnalysis sceneAnalysis;
  private final MediaStore store;
  private final MediaWorker worker;

  PreviewMovieJob(
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
    return SceneAnalysis.PREVIEW;
  }

  @Override
  void make(Movie movie, Path file, Path folder, JobContext context) {
    Path preview = folder.resolve("preview.mp4");
    worker.preview(file, preview, context.stopRequested(), context);
    String key = context.insist(() -> store.adopt(preview));
    context.insist(() -> sceneAnalysis.previewed(movie.id(), key));
  }
}
