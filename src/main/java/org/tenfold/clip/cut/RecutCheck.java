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
    FILM_MISSING("THE FILM IS MISSING"),
    FILM_CHANGED("THE FILM IS NOT THE ONE IT WAS"),
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
  private final MediaWorker workshop;
  private final DataFolder data;

  RecutCheck(ProvenanceStore provenance, MediaStore store, MediaWorker workshop, DataFolder data) {
    this.provenance = provenance;
    this.store = store;
    this.workshop = workshop;
    this.data = data;
  }

  /**
   * Takes as long as the cuts did. Reads the films, and writes nothing that stays.
   *
   * @param only the number of one clip, or empty for all
   * @param heard each result as it comes
   */
  public List<Result> run(OptionalInt only, Consumer<Result> heard) {
    List<Result> results = new ArrayList<>();
    Film film = new Film("", null);
    for (Provenance clip : provenance.all()) {
      if (only.isPresent() && only.getAsInt() != clip.number()) {
        continue;
      }
      if (!film.key().equals(clip.filmKey())) {
        film = look(clip.filmKey());
      }
      Result result = film.trouble() == null ? again(clip) : result(clip, film.trouble(), "");
      heard.accept(result);
      results.add(result);
    }
    return results;
  }

  private record Film(String key, @Nullable Outcome trouble) {}

  private Film look(String key) {
    Path file = store.path(key);
    if (!Files.exists(file)) {
      return new Film(key, Outcome.FILM_MISSING);
    }
    try {
      return new Film(key, Sha256.of(file).equals(key) ? null : Outcome.FILM_CHANGED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Result again(Provenance clip) {
    Path folder = newFolder();
    try {
      Path file = folder.resolve("clip.mp4");
      MediaWorker.Origin now =
          workshop
              .cutAgain(store.borrow(clip.filmKey(), folder), clip.origin(), file, () -> false)
              .origin();
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
