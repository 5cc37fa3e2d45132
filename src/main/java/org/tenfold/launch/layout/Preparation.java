package org.tenfold.launch.layout;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays the jar out and makes its caches, in a process of its own that was started for it with the
 * lowest priority. One at a time; what one that was killed has left, the next one deletes.
 */
public final class Preparation {
  private static final long NEEDED_ON_DISK = 2_000_000_000L;
  private static final long UNUSED_FOR = 30L * 24 * 3600 * 1000;
  private static final String UNFINISHED = ".unfinished";

  private final Path jar;
  private final Path root;
  private final Rehearsals rehearsals;

  /** How a cache is made: by a run of the laid-out jar. */
  interface Rehearsals {
    void run(Layout layout, Layout.Kind kind, Path cache, Path work)
        throws IOException, InterruptedException;
  }

  Preparation(Path jar, Path root, Rehearsals rehearsals) {
    this.jar = jar;
    this.root = root;
    this.rehearsals = rehearsals;
  }

  /**
   * @param args the packaged jar, and the folder below which it is to be laid out
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    new Preparation(Path.of(args[0]), Path.of(args[1]), Rehearsal::run).run();
  }

  /** Does what is missing; nothing when another process does it, or it cannot be done here. */
  void run() throws IOException, InterruptedException {
    if (!Root.isMade(root)) {
      return;
    }
    try (FileChannel file =
            FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock alone = file.tryLock()) {
      if (alone != null) {
        Layout layout = Layout.of(jar, root);
        clean(layout);
        if (root.toFile().getUsableSpace() >= NEEDED_ON_DISK) {
          prepare(layout);
        }
      }
    } catch (OverlappingFileLockException another) {
      // in this very process, as in a test
    }
  }

  private void prepare(Layout layout) throws IOException, InterruptedException {
    if (!layout.isComplete()) {
      Path unfinished = Files.createDirectory(unfinished(layout.folder()));
      try {
        Unpacked.into(unfinished, jar);
        if (!Layout.of(jar, root).folder().equals(layout.folder())) {
          throw new IOException("another jar took its place");
        }
        Files.move(unfinished, layout.folder(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(unfinished);
      }
    }
    for (Layout.Kind kind : List.of(Layout.Kind.COMMANDS, Layout.Kind.SERVER)) {
      if (!Files.exists(layout.cache(kind)) && !layout.triedLately(kind)) {
        Files.write(layout.tried(kind), new byte[0]);
        Path work = Files.createDirectory(unfinished(layout.folder()));
        try {
          Path cache = work.resolve(layout.cache(kind).getFileName());
          rehearsals.run(layout, kind, cache, work);
          if (Files.isRegularFile(cache) && Files.size(cache) > 0) {
            Files.move(cache, layout.cache(kind), StandardCopyOption.ATOMIC_MOVE);
          }
        } finally {
          delete(work);
        }
      }
    }
  }

  private static Path unfinished(Path folder) {
    return folder.resolveSibling(folder.getFileName() + UNFINISHED);
  }

  /** What was left half done, and layouts that nobody has started from for a month. */
  private void clean(Layout current) throws IOException {
    long old = System.currentTimeMillis() - UNUSED_FOR;
    try (Stream<Path> all = Files.list(root)) {
      for (Path one : all.toList()) {
        boolean unfinished = one.toString().endsWith(UNFINISHED);
        boolean broken = one.equals(current.folder()) && !current.isComplete();
        boolean unused = !one.equals(current.folder()) && one.toFile().lastModified() < old;
        boolean ours = new File(one.toFile(), Layout.JAR).exists();
        if (unfinished || broken || (unused && ours)) {
          delete(one);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(Preparation::deleteOne);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
