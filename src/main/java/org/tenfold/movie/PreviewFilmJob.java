package org.tenfold.movie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.media.MediaStore;

/** Makes what browsers play in place of a film that they cannot play, in a child JVM. */
@Component
class PreviewFilmJob implements JobHandler {
  private final Movies movies;
  private final Scouting scouting;
  private final MediaStore store;
  private final FilmWorkshop workshop;
  private final DataFolder data;

  PreviewFilmJob(
      Movies movies, Scouting scouting, MediaStore store, FilmWorkshop workshop, DataFolder data) {
    this.movies = movies;
    this.scouting = scouting;
    this.store = store;
    this.workshop = workshop;
    this.data = data;
  }

  @Override
  public String kind() {
    return Scouting.PREVIEW;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    Movie movie = movies.findById(new MovieId(job.subject())).orElseThrow();
    Path folder = Files.createTempDirectory(data.work(), "preview");
    Path preview = folder.resolve("preview.mp4");
    try {
      workshop.preview(store.path(movie.mediaKey()), preview, context.stopRequested(), context);
      scouting.previewed(movie.id(), store.adopt(preview));
    } finally {
      Files.deleteIfExists(preview);
      Files.deleteIfExists(folder);
    }
  }
}
