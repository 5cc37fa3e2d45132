package org.tenfold.movie.ui;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tenfold.account.Role;
import org.tenfold.media.MediaStore;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.movie.MovieService;
import org.tenfold.web.StoredFile;

/** Movies and their posters, for those who cut and check; annotators see clips only. */
@RestController
@RolesAllowed({Role.Names.COLLECTOR, Role.Names.CURATOR, Role.Names.ADMIN})
class MovieFiles {
  private final MovieService movies;
  private final MediaStore store;

  MovieFiles(MovieService movies, MediaStore store) {
    this.movies = movies;
    this.store = store;
  }

  @GetMapping("/media/movies/{id}")
  ResponseEntity<Resource> movie(@PathVariable UUID id) {
    return shown(id)
        .map(movie -> StoredFile.answer(store.path(movie.mediaKey()), typeOf(movie)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/media/movies/{id}/poster")
  ResponseEntity<Resource> poster(@PathVariable UUID id) {
    return shown(id)
        .map(movie -> StoredFile.answer(store.path(movie.posterKey()), MediaType.IMAGE_JPEG))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** What browsers play where they cannot play the movie. */
  @GetMapping("/media/movies/{id}/preview")
  ResponseEntity<Resource> preview(@PathVariable UUID id) {
    return shown(id)
        .flatMap(Movie::previewKey)
        .map(key -> StoredFile.answer(store.path(key), StoredFile.MP4))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** Small pictures of the movie, for its timeline. */
  @GetMapping("/media/movies/{id}/strip")
  ResponseEntity<Resource> strip(@PathVariable UUID id) {
    return shown(id)
        .flatMap(Movie::strip)
        .map(strip -> StoredFile.answer(store.path(strip.key()), MediaType.IMAGE_JPEG))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<Movie> shown(UUID id) {
    return movies.find(new MovieId(id)).filter(movie -> movie.takenDownAt().isEmpty());
  }

  /** A closed list: what a browser may take for a movie, and never for a page. */
  private static MediaType typeOf(Movie movie) {
    return movie.fileName().toLowerCase(java.util.Locale.ROOT).endsWith(".webm")
        ? MediaType.parseMediaType("video/webm")
        : StoredFile.MP4;
  }
}
