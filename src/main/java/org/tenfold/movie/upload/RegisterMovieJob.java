package org.tenfold.movie.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.job.Job;
import org.tenfold.job.JobContext;
import org.tenfold.job.JobHandler;
import org.tenfold.media.DataFolder;
import org.tenfold.media.Library;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.NewMovie;
import org.tenfold.project.Projects;

/** Checks a movie of which all bytes have come, and keeps it or says why not. */
@Component
class RegisterMovieJob implements JobHandler {
  static final String KIND = "register-movie";

  private final MovieUploadStore uploads;
  private final MovieUploads incoming;
  private final Library library;
  private final MovieService movies;
  private final Projects projects;
  private final DataFolder data;

  RegisterMovieJob(
      MovieUploadStore uploads,
      MovieUploads incoming,
      Library library,
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
  public Optional<Message> missingHere(Job job) {
    return uploads
        .find(job.subject())
        .filter(upload -> !incoming.isHere(upload))
        .map(upload -> Message.of("job.waits-holder"));
  }

  @Override
  public void run(Job job, JobContext context) throws IOException {
    MovieUpload upload =
        uploads.find(job.subject()).orElseThrow(() -> new InvalidInput("movie.upload-removed"));
    if (upload.libraryPath().isEmpty()) {
      registerUploaded(upload, context);
    } else if (!uploads.isMovie(upload.id())) {
      registerFromLibrary(upload, context);
    }
  }

  /** Its bytes go when it became a movie, or is known to be none. */
  private void registerUploaded(MovieUpload upload, JobContext context) {
    if (!uploads.isMovie(upload.id())) {
      Path file = fileOf(upload);
      try {
        register(file, upload, context);
      } catch (InvalidInput refused) {
        context.insist(() -> uploads.refuse(upload.id()));
        incoming.discard(upload.id());
        throw refused;
      }
    }
    incoming.discard(upload.id());
  }

  private Path fileOf(MovieUpload upload) {
    Path file = incoming.file(upload.id());
    if (upload.refused()) {
      throw new InvalidInput("movie.upload-gone");
    }
    if (!Files.exists(file)) {
      throw new InvalidInput("movie.bytes-gone");
    }
    return file;
  }

  private void registerFromLibrary(MovieUpload upload, JobContext context) throws IOException {
    Path copy = data.work().resolve("library-" + upload.id());
    try {
      Files.copy(
          library.resolve(Library.Kind.MOVIE, upload.libraryPath()),
          copy,
          StandardCopyOption.REPLACE_EXISTING);
      register(copy, upload, context);
    } finally {
      Files.deleteIfExists(copy); // the library has its own
    }
  }

  private void register(Path file, MovieUpload upload, JobContext context) {
    context.progress(10, Message.of("movie.looking"));
    NewMovie wanted = new NewMovie(upload.title(), upload.credit(), upload.fileName());
    try {
      movies.register(
          file,
          wanted,
          projects.current(),
          upload.person(),
          context,
          movie -> became(upload, movie));
    } catch (InvalidInput known) {
      // its own movie is no second one: the answer to the commit was lost
      if (!uploads.isMovie(upload.id())) {
        throw known;
      }
    }
  }

  private void became(MovieUpload upload, Movie movie) {
    if (!uploads.became(upload.id(), movie.id())) {
      throw new InvalidInput("movie.upload-removed");
    }
  }
}
