package org.tenfold.benchmark.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.DataFolder;
import org.tenfold.media.Library;
import org.tenfold.media.MediaStore;
import org.tenfold.media.Sha256;
import org.tenfold.training.TrainingSpec.Start;

/**
 * Files of weights in the library, to begin runs with. A chosen one goes into the media store, so
 * that a run can be repeated, on any machine, whatever becomes of the library. It is read by the
 * training's own process, which runs nothing in it.
 */
@Component
public class PretrainedWeightCatalog {
  private static final int MOST_HASHES = 200;

  /** A file as it was when it was read. */
  private record Known(Path file, long bytes, FileTime changed) {}

  private final Cache<Known, String> hashes =
      Caffeine.newBuilder().maximumSize(MOST_HASHES).build();
  private final Library library;
  private final MediaStore store;
  private final DataFolder data;

  PretrainedWeightCatalog(Library library, MediaStore store, DataFolder data) {
    this.library = library;
    this.store = store;
    this.data = data;
  }

  /** Their paths in the library; none without one. */
  public List<String> names() {
    return files().stream().map(Library.Entry::path).toList();
  }

  /** With their sizes. */
  public List<Library.Entry> files() {
    return library.present() ? library.files(Library.Kind.WEIGHTS) : List.of();
  }

  /**
   * What {@link #take} would give, without copying anything. Read once for a file that stays as it
   * is.
   *
   * @throws InvalidInput when there is none of this name
   */
  public Start.Weights look(String name) {
    Path file = library.resolve(Library.Kind.WEIGHTS, name);
    try {
      Known known = new Known(file, Files.size(file), Files.getLastModifiedTime(file));
      return new Start.Weights(name, hashes.get(known, one -> hash(one.file())), "");
    } catch (IOException e) {
      throw new UncheckedIOException("The weights cannot be read.", e);
    }
  }

  private static String hash(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The weights cannot be read.", e);
    }
  }

  /**
   * Copies a file into the store.
   *
   * @throws InvalidInput when there is none of this name
   */
  public Start.Weights take(String name) {
    Path file = library.resolve(Library.Kind.WEIGHTS, name);
    try {
      Path copy = Files.createTempFile(data.work(), "weights", null);
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return new Start.Weights(name, store.adopt(copy), "");
    } catch (IOException e) {
      throw new UncheckedIOException("The weights cannot be copied: is the disk full?", e);
    }
  }
}
