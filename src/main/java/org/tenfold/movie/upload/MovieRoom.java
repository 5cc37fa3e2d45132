package org.tenfold.movie.upload;

import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenfold.error.InvalidInput;
import org.tenfold.movie.Movies;
import org.tenfold.project.Projects;
import org.tenfold.project.quota.MediaQuotas;

/**
 * How much the movies of the project of now take, those on their way among them, of what they may.
 * The clips cut from them are a small part of that and are not counted.
 */
@Service
public class MovieRoom {
  private final Movies movies;
  private final MovieUploadStore uploads;
  private final MediaQuotas quotas;
  private final Projects projects;

  MovieRoom(Movies movies, MovieUploadStore uploads, MediaQuotas quotas, Projects projects) {
    this.movies = movies;
    this.uploads = uploads;
    this.quotas = quotas;
    this.projects = projects;
  }

  /**
   * @param used bytes
   * @param most bytes; empty: as many as the disk has
   */
  public record Room(long used, OptionalLong most) {}

  @Transactional(readOnly = true)
  public Room now() {
    return new Room(movies.bytes() + uploads.bytesOnTheirWay(), quotas.most(projects.currentId()));
  }

  /**
   * To be asked by one at a time: see {@link MovieUploadStore#lock}.
   *
   * @throws InvalidInput when a movie of so many bytes would be too much
   */
  void require(long bytes) {
    Room room = now();
    if (room.most().isPresent() && room.used() + bytes > room.most().getAsLong()) {
      throw new InvalidInput(
          "movie.over-quota",
          gigabytes(room.most().getAsLong()),
          gigabytes(room.used()),
          gigabytes(bytes));
    }
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
  }
}
