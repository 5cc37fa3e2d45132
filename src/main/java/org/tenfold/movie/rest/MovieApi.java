package org.tenfold.movie.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.error.NotThereException;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieDetails;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieList;
import org.tenfold.movie.MovieService;
import org.tenfold.project.Projects;
import org.tenfold.web.rest.Page;

/** Movies that clips are cut from. */
@RestController
@RequestMapping("/api/v1/movies")
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
class MovieApi {
  private final MovieService movies;
  private final MovieList list;
  private final Projects projects;

  MovieApi(MovieService movies, MovieList list, Projects projects) {
    this.movies = movies;
    this.list = list;
    this.projects = projects;
  }

  /**
   * @param details title, credit, year and the like, as people say them
   * @param frames 0 where nobody has counted them
   * @param sha256 of its file
   * @param takenDownAt since when its bytes are gone; null for most
   */
  record ToldMovie(
      UUID id,
      MovieDetails details,
      String fileName,
      long bytes,
      double seconds,
      double fps,
      boolean variableRate,
      long frames,
      int width,
      int height,
      String videoCodec,
      String audioCodec,
      String sha256,
      Instant registeredAt,
      @Schema(nullable = true) @Nullable Instant takenDownAt) {
    static ToldMovie of(Movie movie) {
      return new ToldMovie(
          movie.id().value(),
          movie.details(),
          movie.fileName(),
          movie.sizeBytes(),
          movie.durationSeconds(),
          movie.fps(),
          movie.variableRate(),
          movie.frames(),
          movie.width(),
          movie.height(),
          movie.videoCodec(),
          movie.audioCodec(),
          movie.mediaKey(),
          movie.registeredAt(),
          movie.takenDownAt().orElse(null));
    }
  }

  @Operation(
      summary = "Movies, by title",
      description = "`search` is a part of title, country, language, genre, credit or file name.")
  @GetMapping
  Page<ToldMovie> all(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = Page.USUAL) int limit) {
    MovieList.Place place =
        after == null
            ? null
            : movies
                .find(new MovieId(after))
                .map(last -> new MovieList.Place(last.title(), last.id()))
                .orElseThrow(() -> Page.wrongCursor(after.toString()));
    List<Movie> found = list.page(projects.currentId(), search, place, Page.limit(limit) + 1);
    List<Movie> page = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        page.stream().map(ToldMovie::of).toList(),
        found.size() > limit ? page.getLast().id().value().toString() : null);
  }

  @Operation(summary = "A movie")
  @GetMapping("/{id}")
  ToldMovie one(@PathVariable UUID id) {
    return movies
        .find(new MovieId(id))
        .map(ToldMovie::of)
        .orElseThrow(() -> new NotThereException(id));
  }
}
