package org.tenfold.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;

/**
 * The decoded pixels of all clips of a data set in one memory-mapped file: each clip is decoded
 * once, whatever the number of epochs, folds and runs, and the system keeps in memory what fits.
 *
 * <p>A slot a clip: a stamp of eight bytes, then the pixels. The stamp is cleared before the pixels
 * are written and written after them. A slot of another stamp (empty, or of frames that have
 * changed since) is decoded anew. Several threads and processes may share the file: they would
 * write the same numbers.
 *
 * <p>It is read through the map and written through the file: a full disk is then an error with a
 * reason, where writing to the map would end in an internal error of Java.
 */
public final class FrameCache {
  private static final long CHUNK = 1L << 30;

  private final Map<String, Integer> slots = new HashMap<>();
  private final List<MappedByteBuffer> chunks = new ArrayList<>();
  private final Path file;
  private final FileChannel channel;
  private final int clipBytes;

  private FrameCache(Path file, FileChannel channel, List<String> clips, int clipBytes) {
    this.file = file;
    this.channel = channel;
    this.clipBytes = clipBytes;
    clips.forEach(clip -> slots.put(clip, slots.size()));
  }

  /**
   * @param file made where it is missing; its name must say which clips and sizes it is for
   * @param clips names, in the order of their slots
   * @param clipBytes size of a clip's pixels
   * @throws InvalidInput when it can't be made or mapped
   */
  public static FrameCache open(Path file, List<String> clips, int clipBytes) {
    @Nullable FileChannel channel = null;
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FrameCache cache = new FrameCache(file, channel, clips, clipBytes);
      cache.map(); // the channel stays open as long as the cache is used
      return cache;
    } catch (IOException e) {
      InvalidInput words = unwritable(file, e);
      try {
        if (channel != null) {
          channel.close();
        }
      } catch (IOException alsoNotClosed) {
        words.addSuppressed(alsoNotClosed);
      }
      throw words;
    }
  }

  private void map() throws IOException {
    long length = slots.size() * slotBytes();
    if (channel.size() < length) {
      // makes the file longer, with holes that take no space
      channel.write(ByteBuffer.allocate(1), length - 1);
    }
    long chunk = slotsAChunk() * slotBytes();
    for (long from = 0; from < length; from += chunk) {
      long size = Math.min(chunk, length - from);
      chunks.add(channel.map(FileChannel.MapMode.READ_ONLY, from, size));
    }
  }

  private static InvalidInput unwritable(Path file, IOException cause) {
    return new InvalidInput(cause, "training.frames", file, cause.getMessage());
  }

  private long slotBytes() {
    return Long.BYTES + (long) clipBytes;
  }

  private int slotsAChunk() {
    return (int) Math.max(1, CHUNK / slotBytes());
  }

  private int slot(String clip) {
    Integer slot = slots.get(clip);
    if (slot == null) {
      throw new IllegalArgumentException("The cache knows no clip " + clip + ".");
    }
    return slot;
  }

  private MappedByteBuffer chunk(int slot) {
    return chunks.get(slot / slotsAChunk());
  }

  private int placeInChunk(int slot) {
    return (int) (slot % slotsAChunk() * slotBytes());
  }

  private boolean holds(int slot, long stamp) {
    return chunk(slot).getLong(placeInChunk(slot)) == stamp;
  }

  /**
   * How much the file will grow on the disk.
   *
   * @param wanted stamps by clip
   */
  public long bytesMissing(Map<String, Long> wanted) {
    long missing =
        wanted.entrySet().stream()
            .filter(clip -> !holds(slot(clip.getKey()), clip.getValue()))
            .count();
    return missing * slotBytes();
  }

  /**
   * The pixels of a clip.
   *
   * @param stamp of its frames, not 0
   * @param decode makes the pixels when they are not there
   * @throws InvalidInput when they can't be written
   */
  public ByteBuffer get(String clip, long stamp, Function<String, byte[]> decode) {
    int slot = slot(clip);
    if (!holds(slot, stamp)) {
      write(slot, stamp, decode.apply(clip));
    }
    return chunk(slot).slice(placeInChunk(slot) + Long.BYTES, clipBytes);
  }

  private void write(int slot, long stamp, byte[] pixels) {
    long place = slot * slotBytes();
    try {
      writeAll(ByteBuffer.allocate(Long.BYTES), place);
      writeAll(ByteBuffer.wrap(pixels), place + Long.BYTES);
      writeAll(ByteBuffer.allocate(Long.BYTES).putLong(0, stamp), place);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void writeAll(ByteBuffer bytes, long place) throws IOException {
    for (long at = place; bytes.hasRemaining(); ) {
      at += channel.write(bytes, at);
    }
  }
}
