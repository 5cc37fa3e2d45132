package org.tenfold.movie.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.tenfold.movie.Movie;

/** What a movie is, in short words. */
@NamedInterface("ui")
public final class MovieFacts {
  private MovieFacts() {}

  /** Length, size of the picture, frame rate. */
  static String brief(Movie movie) {
    return String.format(
        Locale.ROOT,
        "%s · %d×%d · %s",
        length(movie.durationSeconds()),
        movie.width(),
        movie.height(),
        rate(movie));
  }

  /** Everything the probe found. */
  public static List<String> all(Movie movie) {
    List<String> facts = new ArrayList<>();
    facts.add(length(movie.durationSeconds()));
    facts.add(rate(movie));
    if (movie.frames() > 0) {
      facts.add(translate("movies.frames", String.format(Locale.ROOT, "%,d", movie.frames())));
    }
    facts.add(movie.width() + "×" + movie.height());
    if (movie.rotation() != 0) {
      facts.add(translate("movies.turned", movie.rotation()));
    }
    facts.add(
        Stream.of(movie.container(), movie.videoCodec(), movie.audioCodec())
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(", ")));
    facts.add(String.format(Locale.ROOT, "%.1f MB", movie.sizeBytes() / 1e6));
    return facts;
  }

  /** Year, country, language, genre; empty when nothing was said. */
  static String said(Movie movie) {
    var said = movie.details();
    return Stream.of(
            said.year() == null ? "" : said.year().toString(),
            said.country(),
            said.language(),
            said.genre())
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String rate(Movie movie) {
    String rate = String.format(Locale.ROOT, "%.3f", movie.fps()).replaceFirst("\\.?0+$", "");
    return translate(movie.variableRate() ? "movies.fps-varying" : "movies.fps", rate);
  }

  private static String length(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long all = Math.round(seconds);
    return all < 3600
        ? String.format("%d:%02d", all / 60, all % 60)
        : String.format("%d:%02d:%02d", all / 3600, all / 60 % 60, all % 60);
  }
}
