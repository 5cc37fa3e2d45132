package org.tenfold.release.paper;

import java.util.List;
import org.tenfold.release.summary.ReleaseSummary;

/** The movies that clips are from. */
final class Credits {
  private Credits() {}

  static String of(ReleaseSummary summary) {
    return "# Movies\n\n"
        + MarkdownText.table(
            List.of("movie", "year", "credit", "rights", "clips", "SHA-256 of its file"),
            summary.movies().stream()
                .map(
                    movie ->
                        List.of(
                            movie.title(),
                            movie.year() == null ? "" : movie.year().toString(),
                            movie.credit(),
                            movie.rights(),
                            Integer.toString(movie.clips()),
                            movie.sha256()))
                .toList());
  }
}
