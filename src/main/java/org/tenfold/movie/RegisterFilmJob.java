package org.tenfold.movie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.project.Projects;
import org.tenfold.worker.BadInputException;

/** Checks a film of which all bytes have come, and keeps it or says why not. */
@Component
class RegisterFilmJob implements JobHandler {
  static final String KIND = "register-film";

  private final FilmUploadStore uploads;
  private final FilmUploads incoming;
  private final FilmLibrary library;
  private final MovieService movies;
  private final Projects projects;
  private final DataFolder data;

  RegisterFilmJob(
      FilmUploadStore uploads,
      FilmUploads incoming,
      FilmLibrary library,
      MovieService movies,
      Projects projects,
      DataFolder data) {
    this.uploads = uploads;
    this.incoming = incoming;
    this.library = library;
    this.movies = movies;
    this.projects = projects;
    this.data = data;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean brief() {
    return true;
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    FilmUpload upload =
        uploads
            .find(job.subject())
            .orElseThrow(() -> new BadInputException("This upload was removed."));
    context.progress(10, "looking at the film");
    Path file = fileOf(upload);
    NewMovie film = new NewMovie(upload.title(), upload.credit(), upload.fileName());
    Movie movie = movies.register(file, film, projects.current(), upload.person());
    uploads.became(upload.id(), movie.id());
  }

  private Path fileOf(FilmUpload upload) throws IOException {
    if (upload.libraryPath().isEmpty()) {
      Path file = incoming.file(upload.id());
      if (!Files.exists(file)) {
        throw new BadInputException("This film was refused before and is gone: upload it again.");
      }
      return file;
    }
    Path copy = Files.createTempFile(data.work(), "library", null);
    return Files.copy(
        library.resolve(upload.libraryPath()), copy, StandardCopyOption.REPLACE_EXISTING);
  }
}
