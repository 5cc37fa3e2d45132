package org.tenfold.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 ({@code inorder:/some/path}) of which a power cut leaves a state that they once had:
 * each write is synced before the next one. What H2 stores refers to what it stored before, and
 * takes the place of what that replaced; in the middle of a long transaction nobody syncs it, and
 * the disk may have the later one and not the earlier. Public because H2 makes them.
 */
public final class InOrder extends FilePathWrapper {
  static final String SCHEME = "inorder";

  static void register() {
    FilePath.register(new InOrder());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(getBase().open(mode));
  }

  /** As safe for many threads as the channel below it. */
  private static final class Channel extends PassingChannel {
    /** What a disk writes whole or not at all, and the unit of H2's files. */
    private static final int BLOCK = 4096;

    /** Something was written that is not synced. */
    private boolean dirty;

    Channel(FileChannel file) {
      super(file);
    }

    /**
     * The last block only once all before it are on the disk. H2 tells whether a chunk is whole by
     * its first and its last bytes alone: of one that was torn in between it would believe the
     * rest.
     */
    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      syncEarlier();
      dirty = true;
      int length = from.remaining();
      int before = Math.max(0, length - BLOCK);
      if (before > 0) {
        writeWhole(from.slice(from.position(), before), position);
        force(false);
        dirty = true;
        from.position(from.position() + before);
      }
      writeWhole(from, position + before);
      return length;
    }

    private void writeWhole(ByteBuffer from, long position) throws IOException {
      long at = position;
      while (from.hasRemaining()) {
        at += super.write(from, at);
      }
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
      if (size < size()) {
        syncEarlier();
        dirty = true;
        super.implTruncate(size);
      }
    }

    private void syncEarlier() throws IOException {
      if (dirty) {
        force(false);
      }
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
      super.force(metaData);
      dirty = false;
    }
  }
}
