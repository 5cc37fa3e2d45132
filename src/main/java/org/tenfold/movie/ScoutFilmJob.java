package org.tenfold.movie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.FilmWorkshop;
import org.tenfold.media.MediaStore;

/** Looks through a film for shots and faces, in a child JVM. */
@Component
class ScoutFilmJob implements JobHandler {
  private final Movies movies;
  private final Scouting scouting;
  private final MediaStore store;
  private final FilmWorkshop workshop;
  private final DataFolder data;

  ScoutFilmJob(
      Movies movies, Scouting scouting, MediaStore store, FilmWorkshop workshop, DataFolder data) {
    this.movies = movies;
    this.scouting = scouting;
    this.store = store;
    this.workshop = workshop;
    this.data = data;
  }

  @Override
  public String kind() {
    return Scouting.SHOTS;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    Movie movie = movies.findById(new MovieId(job.subject())).orElseThrow();
    Path strip = Files.createTempFile(data.work(), "strip", ".jpg");
    try {
      FilmWorkshop.Scouting found =
          workshop.scout(
              store.path(movie.mediaKey()),
              movie.durationSeconds(),
              strip,
              context.stopRequested(),
              context);
      scouting.found(
          movie.id(),
          found.shots().stream().map(ScoutFilmJob::shot).toList(),
          new Movie.Strip(store.adopt(strip), found.stripStepMicros(), found.stripTiles()));
    } finally {
      Files.deleteIfExists(strip);
    }
  }

  private static Shot shot(FilmWorkshop.Shot shot) {
    Optional<Shot.Range> face =
        shot.face().size() == 2
            ? Optional.of(new Shot.Range(shot.face().getFirst(), shot.face().getLast()))
            : Optional.empty();
    return new Shot(shot.startMicros(), shot.endMicros(), face);
  }
}
