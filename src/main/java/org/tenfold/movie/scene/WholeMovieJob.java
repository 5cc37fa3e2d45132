package org.tenfold.movie.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.Movies;

/** Makes something out of a movie from its first picture to its last, in a child JVM. */
abstract class WholeMovieJob implements JobHandler {
  private final Movies movies;
  private final MediaStore store;
  private final DataFolder data;

  WholeMovieJob(Movies movies, MediaStore store, DataFolder data) {
    this.movies = movies;
    this.store = store;
    this.data = data;
  }

  @Override
  public final void run(Job job, JobContext context) throws IOException {
    Movie movie = movies.findById(new MovieId(job.subject())).orElseThrow();
    Path folder = Files.createTempDirectory(data.work(), kind());
    try {
      make(movie, store.borrow(movie.mediaKey(), folder), folder, context);
    } finally {
      // with the half-written files of a child that was killed
      FileSystemUtils.deleteRecursively(folder.toFile());
    }
  }

  /**
   * @param folder for what is made; what is left there is deleted afterwards
   */
  abstract void make(Movie movie, Path file, Path folder, JobContext context);
}
