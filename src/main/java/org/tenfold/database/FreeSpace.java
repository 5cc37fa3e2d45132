package org.tenfold.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The room left on the disk of the data folder. Below a reserve nothing new is taken, so that what
 * is under way can end and the embedded database never meets a full disk. Looks at most twice a
 * second; safe for any number of threads.
 */
@Component
public class FreeSpace {
  private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);
  private static final long LOOK_NANOS = 500_000_000;
  private static final long MEGABYTE = 1 << 20;
  private static final long MOST_RESERVE = 64 * MEGABYTE;
  private static final long LEAST_RESERVE = 2 * MEGABYTE;

  /** The share of a small disk that is kept free. */
  private static final int SHARE = 20;

  private final Path folder;
  private final Disk disk;
  private long lookedAt;
  private boolean scarce;

  @Autowired
  FreeSpace(@Value("${tenfold.data}") Path folder) {
    this(folder, FreeSpace::ask);
  }

  FreeSpace(Path folder, Disk disk) {
    this.folder = folder.toAbsolutePath();
    this.disk = disk;
    this.lookedAt = System.nanoTime() - 2 * LOOK_NANOS;
  }

  /** Tells the room on the disk of a folder. */
  interface Disk {
    Room of(Path folder) throws IOException;
  }

  /** In bytes. */
  public record Room(long usable, long total) {
    /** Of a small disk, this part is enough. */
    private static final int TENTH = 10;

    /** What is kept free: 64 MB, or a twentieth of a small disk. */
    public long reserve() {
      return FreeSpace.reserve(total);
    }

    public boolean isScarce() {
      return usable < reserve();
    }

    /** Or, of a small disk, than a tenth. */
    public boolean isLessThan(long wanted) {
      return usable < Math.min(wanted, total / TENTH);
    }
  }

  /** Whether less is free than the reserve: 64 MB, or a twentieth of a small disk. */
  public synchronized boolean isScarce() {
    long now = System.nanoTime();
    if (now - lookedAt >= LOOK_NANOS) {
      lookedAt = now;
      look();
    }
    return scarce;
  }

  /**
   * @throws DiskFullException when less is free than the reserve
   */
  public void require() {
    if (isScarce()) {
      throw new DiskFullException(folder);
    }
  }

  private void look() {
    try {
      Room room = disk.of(folder);
      boolean now = room.isScarce();
      if (now != scarce) {
        LOG.warn(
            now
                ? "The disk of {} is nearly full: nothing new is taken until there is room."
                : "The disk of {} has room again: all goes on.",
            folder);
      }
      scarce = now;
    } catch (IOException e) {
      LOG.warn("The free space of {} cannot be asked: {}", folder, e.getMessage());
    }
  }

  /**
   * As it is now, however often it is asked.
   *
   * @throws IOException when the disk does not tell
   */
  public Room room() throws IOException {
    return disk.of(folder);
  }

  /** Bytes that are free on the disk of a folder beyond the reserve; negative when it is scarce. */
  static long spared(Path folder) {
    try {
      Room room = ask(folder);
      return room.usable() - reserve(room.total());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long reserve(long total) {
    return Math.clamp(total / SHARE, LEAST_RESERVE, MOST_RESERVE);
  }

  private static Room ask(Path folder) throws IOException {
    FileStore disk = Files.getFileStore(existing(folder));
    return new Room(disk.getUsableSpace(), disk.getTotalSpace());
  }

  private static Path existing(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }
}
