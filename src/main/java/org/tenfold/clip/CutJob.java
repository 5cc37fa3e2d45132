package org.tenfold.clip;

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
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;

/** Cuts one clip from its film, always from the original, in a child JVM. */
@Component
class CutJob implements JobHandler {
  static final String KIND = "cut-clip";

  private final ClipStore clips;
  private final ClipPrints prints;
  private final ClipService service;
  private final MovieService movies;
  private final MediaStore store;
  private final FilmWorkshop workshop;
  private final DataFolder data;

  CutJob(
      ClipStore clips,
      ClipPrints prints,
      ClipService service,
      MovieService movies,
      MediaStore store,
      FilmWorkshop workshop,
      DataFolder data) {
    this.clips = clips;
    this.prints = prints;
    this.service = service;
    this.movies = movies;
    this.store = store;
    this.workshop = workshop;
    this.data = data;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    Clip clip = clips.find(new ClipId(job.subject())).orElseThrow();
    if (clip.status() != ClipStatus.CUTTING) {
      return;
    }
    Movie movie = movies.find(clip.movieId()).orElseThrow();
    Path folder = Files.createTempDirectory(data.work(), "cut");
    Path video = folder.resolve("clip.mp4");
    Path poster = folder.resolve("clip.jpg");
    try {
      FilmWorkshop.Cut cut =
          workshop.cut(
              store.path(movie.mediaKey()),
              clip.startMicros(),
              clip.endMicros(),
              video,
              poster,
              context.stopRequested(),
              context);
      if (clips.cut(clip.id(), cut, store.adopt(video), store.adopt(poster))) {
        prints.insert(clip.id(), movie.projectId(), cut.prints());
      }
    } finally {
      Files.deleteIfExists(video);
      Files.deleteIfExists(poster);
      Files.deleteIfExists(folder);
    }
  }

  @Override
  public void ended(Job job) {
    clips.failed(new ClipId(job.subject()));
  }

  @Override
  public void retried(Job job) {
    service.takePlaceAgain(new ClipId(job.subject()));
  }
}
