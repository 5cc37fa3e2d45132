package org.tenfold.backup.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files for the account that runs Tenfold alone, which outlive a power cut once they are closed.
 */
final class Durable {
  private static final Logger LOG = LoggerFactory.getLogger(Durable.class);
  private static final int BUFFER = 1 << 16;

  private Durable() {}

  /** A new file; synced when it is closed. */
  static OutputStream create(Path file) throws IOException {
    FileAttribute<?>[] rights =
        file.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights);
    return new Synced(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), channel);
  }

  private static final class Synced extends FilterOutputStream {
    private final FileChannel channel;

    Synced(OutputStream out, FileChannel channel) {
      super(out);
      this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      try {
        if (channel.isOpen()) {
          flush();
          channel.force(true);
        }
      } finally {
        channel.close();
      }
    }
  }

  /** So that names in it outlive a power cut, too. */
  static void folder(Path folder) {
    try (FileChannel names = FileChannel.open(folder)) {
      names.force(true);
    } catch (IOException e) {
      LOG.debug("This system does not sync folders.", e);
    }
  }

  static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
