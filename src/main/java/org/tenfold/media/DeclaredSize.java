package org.tenfold.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** How many bytes a film's header says the file has: a shorter file is cut off, be it by little. */
final class DeclaredSize {
  private static final int HEAD_BYTES = 512;
  private static final int SEGMENT = 0x18538067;

  private DeclaredSize() {}

  /**
   * @return 0 where the container does not say, or does not know, as live recordings do not
   */
  static long of(Container container, Path film) {
    try (FileChannel file = FileChannel.open(film)) {
      ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
      file.read(head, 0);
      head.flip();
      return switch (container) {
        case MATROSKA -> segmentEnd(head);
        case AVI -> riffEnd(head);
        default -> 0;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The EBML header, then the segment that holds all else (RFC 9559). */
  private static long segmentEnd(ByteBuffer head) {
    head.position(Integer.BYTES);
    long header = length(head);
    if (header < 0 || header + head.position() + 12 > head.limit()) {
      return 0;
    }
    head.position(head.position() + (int) header);
    if (head.getInt() != SEGMENT) {
      return 0;
    }
    long segment = length(head);
    return segment < 0 ? 0 : head.position() + segment;
  }

  /** A number of one to eight bytes whose leading zeros tell how many; -1 for "unknown". */
  private static long length(ByteBuffer head) {
    int first = head.get() & 0xFF;
    int more = Integer.numberOfLeadingZeros(first) - 24;
    if (more > 7) {
      return -1;
    }
    long value = first & (0x7F >> more);
    boolean unknown = value == 0x7F >> more;
    for (int i = 0; i < more; i++) {
      int next = head.get() & 0xFF;
      unknown &= next == 0xFF;
      value = value << 8 | next;
    }
    return unknown ? -1 : value;
  }

  private static long riffEnd(ByteBuffer head) {
    long size = head.order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
    return size == 0 ? 0 : 8 + size;
  }
}
