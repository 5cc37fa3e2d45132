package org.tenfold.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2 ({@code cut:/some/path}) that knows what of one file a power cut would leave:
 * all that was synced, and of what was written since any blocks, in any order.
 */
public final class PowerCutDisk extends FilePathWrapper {
  private static final int BLOCK = 4096;
  private static final Object LOCK = new Object();

  private static byte[] synced = new byte[0];
  private static int length;
  private static final List<Change> PENDING = new ArrayList<>();

  /** A written block, or a new length of the file. */
  private record Change(long position, byte[] bytes, boolean truncates) {}

  static void register() {
    FilePath.register(new PowerCutDisk());
    synchronized (LOCK) {
      synced = new byte[0];
      length = 0;
      PENDING.clear();
    }
  }

  /** What the file may be after a power cut at this moment. */
  static byte[] image(Random random) {
    synchronized (LOCK) {
      byte[] before = Arrays.copyOf(synced, length);
      int lengthBefore = length;
      for (Change change : PENDING) {
        if (random.nextBoolean()) {
          apply(change);
        }
      }
      byte[] image = Arrays.copyOf(synced, length);
      synced = before;
      length = lengthBefore;
      return image;
    }
  }

  private static void apply(Change change) {
    if (change.truncates()) {
      length = (int) Math.min(length, change.position());
      return;
    }
    int end = (int) change.position() + change.bytes().length;
    if (end > synced.length) {
      synced = Arrays.copyOf(synced, Math.max(end, 2 * synced.length));
    }
    if (change.position() > length) {
      Arrays.fill(synced, length, (int) change.position(), (byte) 0);
    }
    System.arraycopy(change.bytes(), 0, synced, (int) change.position(), change.bytes().length);
    length = Math.max(length, end);
  }

  @Override
  public String getScheme() {
    return "cut";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new PassingChannel(getBase().open(mode)) {
      @Override
      public int write(ByteBuffer from, long position) throws IOException {
        synchronized (LOCK) {
          ByteBuffer copy = from.duplicate();
          long at = position;
          while (copy.hasRemaining()) {
            byte[] block = new byte[(int) Math.min(copy.remaining(), BLOCK - at % BLOCK)];
            copy.get(block);
            PENDING.add(new Change(at, block, false));
            at += block.length;
          }
          return super.write(from, position);
        }
      }

      @Override
      protected void implTruncate(long size) throws IOException {
        synchronized (LOCK) {
          PENDING.add(new Change(size, new byte[0], true));
          super.implTruncate(size);
        }
      }

      @Override
      public void force(boolean metaData) throws IOException {
        synchronized (LOCK) {
          PENDING.forEach(PowerCutDisk::apply);
          PENDING.clear();
        }
      }
    };
  }
}
