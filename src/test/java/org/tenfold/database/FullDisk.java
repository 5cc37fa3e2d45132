package org.tenfold.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2 ({@code full:/some/path}) on which nothing can be written while it is full.
 */
public final class FullDisk extends FilePathWrapper {
  static final AtomicBoolean FULL = new AtomicBoolean();

  /** Whether its files seem locked by another. */
  static final AtomicBoolean LOCKED = new AtomicBoolean();

  static void register() {
    FilePath.register(new FullDisk());
  }

  @Override
  public String getScheme() {
    return "full";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new PassingChannel(getBase().open(mode)) {
      @Override
      public int write(ByteBuffer from, long position) throws IOException {
        if (FULL.get()) {
          throw new IOException("No space left on device");
        }
        return super.write(from, position);
      }

      @Override
      public java.nio.channels.FileLock tryLock(long position, long size, boolean shared)
          throws IOException {
        return LOCKED.get() ? null : super.tryLock(position, size, shared);
      }
    };
  }
}
