package org.tenfold.movie.scout;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.tenfold.job.JobContext;
import org.tenfold.media.DataFolder;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.media.MediaStore;
import org.tenfold.movie.Movie;
import org.tenfold.movie.Movies;
import org.tenfold.movie.Scouting;

/** Makes what browsers play in place of a film that they cannot play. */
@Component
class PreviewFilmJob extends WholeFilmJob {
  private final Scouting scouting;
  private final MediaStore store;
  private final FilmWorkshop workshop;

  PreviewFilmJob(
      Movies movies, Scouting scouting, MediaStore store, FilmWorkshop workshop, DataFolder data) {
    super(movies, store, data);
    this.scouting = scouting;
    this.store = store;
    this.workshop = workshop;
  }

  @Override
  public String kind() {
    return Scouting.PREVIEW;
  }

  @Override
  void make(Movie movie, Path film, Path folder, JobContext context) {
    Path preview = folder.resolve("preview.mp4");
    workshop.preview(film, preview, context.stopRequested(), context);
    String key = context.insist(() -> store.adopt(preview));
    context.insist(() -> scouting.previewed(movie.id(), key));
  }
}
