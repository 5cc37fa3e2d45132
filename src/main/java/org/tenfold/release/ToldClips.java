package org.tenfold.release;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenfold.intake.ImportedClip;
import org.tenfold.table.Header;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;

/**
 * What a list says of imported clips beside their votes, as {@code clips.csv} of an export does.
 *
 * @param byNumber by number of the imported clip
 */
record ToldClips(Map<Integer, About> byNumber) {
  static final ToldClips NONE = new ToldClips(Map.of());

  private static final double LONGEST_SECONDS = 86_400;
  private static final int LONGEST_MOVIE = 200;
  private static final String SHA256 = "sha256";

  /**
   * What is known of a clip.
   *
   * @param micros its length; 0 where nobody said it
   * @param sha256 of its file; empty where nobody said it
   */
  record About(Optional<String> movie, long micros, String sha256) {
    private static About of(ImportedClip clip) {
      return new About(clip.movie(), ToldClips.micros(clip.seconds()), "");
    }
  }

  /** The list goes before what the imported file says. */
  About of(ImportedClip clip) {
    return byNumber.getOrDefault(clip.number(), About.of(clip));
  }

  /**
   * @param clips all of the set
   * @throws org.tenfold.error.InvalidInput when a row is about none of them or about one that was
   *     there before, or says what cannot be
   */
  static ToldClips read(Path list, List<ImportedClip> clips) {
    Table table = Table.read(list);
    String name = table.firstOf(Header.ITEM.toArray(String[]::new));
    Optional<String> movie = column(table, Header.MOVIE);
    Optional<String> seconds = column(table, Header.SECONDS);
    Map<String, ImportedClip> known =
        clips.stream().collect(Collectors.toMap(clip -> key(clip.name()), Function.identity()));
    Map<Integer, About> told = new HashMap<>();
    for (TableRow row : table.rows()) {
      ImportedClip clip = known.get(key(row.text(name)));
      if (clip == null) {
        throw row.wrong("release.list-unknown", row.text(name));
      }
      About file = About.of(clip);
      About about =
          new About(
              movie.flatMap(column -> movie(row, column)).or(file::movie),
              seconds.map(column -> micros(length(row, column))).orElse(file.micros()),
              table.has(SHA256) ? sha256(row) : "");
      if (told.put(clip.number(), about) != null) {
        throw row.wrong("release.list-twice", row.text(name));
      }
    }
    return new ToldClips(told);
  }

  private static Optional<String> column(Table table, List<String> names) {
    return names.stream().filter(table::has).findFirst();
  }

  /** 00001 and 1 are one clip. */
  private static String key(String name) {
    return WholeNumber.canonical(name);
  }

  private static Optional<String> movie(TableRow row, String column) {
    String movie = row.text(column);
    if (movie.length() > LONGEST_MOVIE) {
      throw row.wrong("release.list-movie", movie.length(), LONGEST_MOVIE);
    }
    return Optional.of(movie).filter(text -> !text.isBlank());
  }

  private static OptionalDouble length(TableRow row, String column) {
    String text = row.text(column);
    if (text.isBlank()) {
      return OptionalDouble.empty();
    }
    try {
      double seconds = Double.parseDouble(text.replace(',', '.'));
      if (seconds >= 0 && seconds <= LONGEST_SECONDS) {
        return OptionalDouble.of(seconds);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw row.wrong("release.list-seconds", text);
  }

  private static String sha256(TableRow row) {
    String sum = row.text(SHA256);
    if (!sum.matches("([0-9a-f]{64})?")) {
      throw row.wrong("release.list-sha256", sum);
    }
    return sum;
  }

  private static long micros(OptionalDouble seconds) {
    return Math.round(1e6 * seconds.orElse(0));
  }
}
