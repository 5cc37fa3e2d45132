package org.tenfold.training;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/**
 * The decoded pixels of all clips of a data set in one memory-mapped file: each clip is decoded
 * once, whatever the number of epochs, folds and runs, and the system keeps in memory what fits.
 *
 * <p>A slot a clip: a stamp of eight bytes, written last, then the pixels. A slot of another stamp
 * (empty, or of frames that have changed since) is decoded anew. Several threads and processes may
 * share the file: they would write the same numbers.
 */
final class FrameCache {
  private static final long CHUNK = 1L << 30;

  private final Map<String, Integer> slots = new HashMap<>();
  private final List<MappedByteBuffer> chunks = new ArrayList<>();
  private final int clipBytes;
  private final int slotsAChunk;

  private FrameCache(int clipBytes) {
    this.clipBytes = clipBytes;
    slotsAChunk = (int) Math.max(1, CHUNK / slotBytes());
  }

  private long slotBytes() {
    return Long.BYTES + (long) clipBytes;
  }

  /**
   * @param file made where it is missing; its name must say which clips and sizes it is for
   * @param clips names, in the order of their slots
   * @param clipBytes size of a clip's pixels
   */
  static FrameCache open(Path file, List<String> clips, int clipBytes) {
    FrameCache cache = new FrameCache(clipBytes);
    clips.forEach(clip -> cache.slots.put(clip, cache.slots.size()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        long length = cache.slots.size() * cache.slotBytes();
        long chunk = cache.slotsAChunk * cache.slotBytes();
        for (long from = 0; from < length; from += chunk) {
          // mapping beyond the end makes the file longer, with holes that take no space
          long size = Math.min(chunk, length - from);
          cache.chunks.add(channel.map(FileChannel.MapMode.READ_WRITE, from, size));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cache;
  }

  /**
   * The pixels of a clip.
   *
   * @param stamp of its frames, not 0
   * @param decode makes the pixels when they are not there
   */
  ByteBuffer get(String clip, long stamp, Function<String, byte[]> decode) {
    Integer slot = slots.get(clip);
    if (slot == null) {
      throw new IllegalArgumentException("The cache knows no clip " + clip + ".");
    }
    MappedByteBuffer chunk = chunks.get(slot / slotsAChunk);
    int place = (int) (slot % slotsAChunk * slotBytes());
    if (chunk.getLong(place) != stamp) {
      chunk.put(place + Long.BYTES, decode.apply(clip));
      chunk.putLong(place, stamp);
    }
    return chunk.slice(place + Long.BYTES, clipBytes);
  }
}
