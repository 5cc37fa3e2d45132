package org.tenfold.clip.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import org.tenfold.media.MediaStore;
import org.tenfold.media.MediaWorker;
import org.tenfold.media.Sha256;
import org.tenfold.worker.WorkerFailedException;

/**
 * Makes clips again from their provenance and compares: what a dataset says of its clips must be
 * true years later. Clips that were brought in from elsewhere have no provenance and are left out.
 */
@Service
public class RecutCheck {
  /** What came of making one clip again. */
  public enum Outcome {
    SAME_BYTES("the same to the byte"),
    SAME_PICTURES("the same pictures, encoded otherwise"),
    OTHER_PICTURES("OTHER PICTURES"),
    MOVIE_MISSING("THE MOVIE IS MISSING"),
    MOVIE_CHANGED("THE MOVIE IS NOT THE ONE IT WAS"),
    NOT_CUT("COULD NOT BE CUT");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public boolean good() {
      return this == SAME_BYTES || this == SAME_PICTURES;
    }
  }

  /**
   * @param remark what more there is to say, or empty
   */
  public record Result(int clip, Outcome outcome, String remark) {
    @Override
    public String toString() {
      return "clip " + clip + ": " + outcome.words + (remark.isEmpty() ? "" : " (" + remark + ")");
    }
  }

  private final ProvenanceStore provenance;
  private final MediaStore store;
  private final MediaWorker worker;
  private final DataFolder data;

  RecutCheck(ProvenanceStore provenance, MediaStore store, MediaWorker worker, DataFolder data) {
    this.provenance = provenance;
    this.store = store;
    this.worker = worker;
    this.data = data;
  }

  /**
   * Takes as long as the cuts did. Reads the movies, and writes nothing that stays.
   *
   * @param only the number of one clip, or empty for all
   * @param heard each result as it comes
   */
  public List<Result> run(OptionalInt only, Consumer<Result> heard) {
    List<Result> results = new ArrayList<>();
    Movie movie = new Movie("", null);
    for (Provenance clip : provenance.all()) {
      if (only.isPresent() && only.getAsInt() != clip.number()) {
        continue;
      }
      if (!movie.key().equals(clip.movieKey())) {
        movie = look(clip.movieKey());
      }
      Result result = movie.trouble() == null ? again(clip) : result(clip, movie.trouble(), "");
      heard.accept(result);
      results.add(result);
    }
    return results;
  }

  private record Movie(String key, @Nullable Outcome trouble) {}

  private Movie look(String key) {
    Path file = store.path(key);
    if (!Files.exists(file)) {
      return new Movie(key, Outcome.MOVIE_MISSING);
    }
    try {
      return new Movie(key, Sha256.of(file).equals(key) ? null : Outcome.MOVIE_CHANGED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result again(Provenance clip) {
    Path folder = newFolder();
    try {
      Path file = folder.resolve("clip.mp4");
      MediaWorker.Source movie =
          new MediaWorker.Source(clip.movieKey(), store.borrow(clip.movieKey(), folder));
      MediaWorker.Origin now = worker.cutAgain(movie, clip.origin(), file, () -> false).origin();
      return compare(clip, now);
    } catch (InvalidInput | WorkerFailedException e) {
      return result(clip, Outcome.NOT_CUT, Objects.requireNonNullElse(e.getMessage(), ""));
    } finally {
      delete(folder);
    }
  }

  private Path newFolder() {
    try {
      return Files.createTempDirectory(data.work(), "recut");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result compare(Provenance clip, MediaWorker.Origin now) {
    MediaWorker.Origin then = clip.origin();
    if (now.sha256().equals(then.sha256())) {
      return result(clip, Outcome.SAME_BYTES, "");
    }
    String tools =
        now.tools().equals(then.tools())
            ? "by the same tools"
            : "then by " + then.tools() + ", now by " + now.tools();
    boolean same =
        now.picturesSha256().equals(then.picturesSha256())
            && now.frames() == then.frames()
            && now.repeated() == then.repeated();
    return result(clip, same ? Outcome.SAME_PICTURES : Outcome.OTHER_PICTURES, tools);
  }

  private static Result result(Provenance clip, Outcome outcome, String remark) {
    return new Result(clip.number(), outcome, remark);
  }
}
