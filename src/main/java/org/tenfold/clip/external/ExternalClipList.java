package org.tenfold.clip.external;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tenfold.clip.ClipProposal;
import org.tenfold.clip.ClipService;
import org.tenfold.clip.ClipTags;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.label.Label;
import org.tenfold.label.LabelSet;
import org.tenfold.media.MediaWorker;
import org.tenfold.media.ReadOnlyFolder;
import org.tenfold.movie.Movie;
import org.tenfold.movie.MovieId;
import org.tenfold.project.CollectionRule;
import org.tenfold.table.Table;
import org.tenfold.table.TableRow;
import org.tenfold.table.WholeNumber;
import org.tenfold.worker.EventSink;

/**
 * Reads a list of clips that were cut elsewhere: columns {@code file}, {@code movie}, {@code
 * start}, {@code end}, {@code person}, {@code emotion}, and {@code scene} if there is one.
 */
final class ExternalClipList {
  /** What a cutter elsewhere may have rounded. */
  private static final double SLACK_SECONDS = 0.5;

  private final ReadOnlyFolder folder;
  private final CollectionRule rule;
  private final LabelSet labels;
  private final Map<String, Movie> movies = new HashMap<>();
  private final Map<MovieId, Integer> free;
  private final Set<String> taken = new HashSet<>();
  private final Function<Path, MediaWorker.Video> look;
  private final Predicate<ClipProposal> known;
  private int already;
  private final List<ExternalClip> clips = new ArrayList<>();
  private final List<Message> problems = new ArrayList<>();

  /**
   * @param free how many more clips each movie may give
   * @param look opens a file, where it can do no harm
   * @param known whether a clip is here already
   */
  ExternalClipList(
      ReadOnlyFolder folder,
      CollectionRule rule,
      LabelSet labels,
      List<Movie> movies,
      Map<MovieId, Integer> free,
      Function<Path, MediaWorker.Video> look,
      Predicate<ClipProposal> known) {
    this.folder = folder;
    this.look = look;
    this.known = known;
    this.rule = rule;
    this.labels = labels;
    this.free = new HashMap<>(free);
    movies.forEach(movie -> this.movies.put(key(movie.fileName()), movie));
    movies.forEach(movie -> this.movies.put(key(movie.title()), movie));
  }

  List<ExternalClip> clips() {
    return clips;
  }

  List<Message> problems() {
    return problems;
  }

  /**
   * @param progress hears how far it is after each row
   * @throws InvalidInput when the list itself is no such table
   */
  void read(Path list, EventSink progress) {
    Table table = Table.read(list).requiring("file", "movie", "start", "end", "person", "emotion");
    table.warnings().forEach(warning -> progress.warn(warning));
    int rows = table.rows().size();
    int done = 0;
    for (TableRow row : table.rows()) {
      progress.progress(99 * done++ / rows, Message.of("clip.doing", done, rows));
      try {
        clip(row, table.has("scene") ? row.text("scene") : "").ifPresent(clips::add);
      } catch (InvalidInput refused) {
        problems.add(refused.said());
      }
    }
  }

  int already() {
    return already;
  }

  /** Nothing if it is here already. */
  private Optional<ExternalClip> clip(TableRow row, String scene) {
    Movie movie = movies.get(key(row.text("movie")));
    if (movie == null) {
      throw row.wrong("clip.row-movie", row.text("movie"));
    }
    Path file = file(row);
    ClipTags tags = new ClipTags(row.text("person"), scene);
    ClipProposal wish =
        new ClipProposal(movie.id(), micros(row, "start"), micros(row, "end"), emotion(row), tags);
    if (known.test(wish)) {
      already++;
      return Optional.empty();
    }
    saying(row, () -> ClipService.requireAllowed(movie, wish, rule));
    requireLength(row, wish, probe(row, file));
    takePlace(row, movie, tags);
    return Optional.of(new ExternalClip(row.line(), file, movie, wish));
  }

  private Path file(TableRow row) {
    String name = row.text("file");
    return find(name).orElseThrow(() -> row.wrong("clip.row-file", name));
  }

  private Optional<Path> find(String name) {
    try {
      return folder.file(name);
    } catch (InvalidPathException e) {
      return Optional.empty(); // no file can be called so
    }
  }

  private void takePlace(TableRow row, Movie movie, ClipTags tags) {
    if (tags.complete() && !taken.add(movie.id() + tags.key().orElseThrow())) {
      throw row.wrong("clip.row-twice");
    }
    int left = free.getOrDefault(movie.id(), rule.clipsPerMovie());
    if (left == 0) {
      throw row.wrong("clip.row-full", movie.title(), rule.clipsPerMovie());
    }
    free.put(movie.id(), left - 1);
  }

  /** What refuses it names the row as well. */
  private static void saying(TableRow row, Runnable rule) {
    try {
      rule.run();
    } catch (InvalidInput refused) {
      throw row.wrong(refused.said());
    }
  }

  private MediaWorker.Video probe(TableRow row, Path file) {
    AtomicReference<MediaWorker.Video> seen = new AtomicReference<>();
    saying(row, () -> seen.set(look.apply(file)));
    MediaWorker.Video properties = Objects.requireNonNull(seen.get());
    if (!properties.browserPlayable()) {
      throw row.wrong("clip.row-codec", row.text("file"), properties.videoCodec());
    }
    return properties;
  }

  private static void requireLength(TableRow row, ClipProposal wish, MediaWorker.Video file) {
    double marked = (wish.endMicros() - wish.startMicros()) / 1e6;
    if (Math.abs(marked - file.durationMicros() / 1e6) > SLACK_SECONDS) {
      throw row.wrong("clip.row-length", marked, file.durationMicros() / 1e6);
    }
  }

  private static long micros(TableRow row, String column) {
    try {
      double seconds = Double.parseDouble(row.text(column).replace(',', '.'));
      if (Double.isFinite(seconds)) {
        return Math.round(seconds * 1e6);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw row.wrong("clip.row-seconds", column, row.text(column));
  }

  private Label emotion(TableRow row) {
    String text = row.text("emotion");
    String plain = WholeNumber.canonical(text);
    return labels
        .find(text)
        .or(
            () ->
                labels.all().stream()
                    .filter(one -> plain.equals(String.valueOf(one.number())))
                    .findFirst())
        .orElseThrow(() -> row.wrong("clip.row-emotion", text, String.join(", ", labels.titles())));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
