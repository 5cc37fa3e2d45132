package org.tenfold.media.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * How many bytes a video's header says the file has: a shorter file is cut off, be it by little.
 * MPEG streams say nothing of the kind, so one that lacks less than a second passes.
 */
public final class DeclaredSize {
  private static final int HEAD_BYTES = 4096;
  private static final int SEGMENT = 0x18538067;

  /** The GUID of ASF's File Properties Object, as it lies in the file. */
  private static final byte[] ASF_PROPERTIES =
      HexFormat.of().parseHex("a1dcab8c47a9cf118ee400c00c205365");

  private static final int ASF_SIZE = 40;
  private static final int ASF_FLAGS = 88;

  /** A member of FLV's onMetaData: a number follows. */
  private static final byte[] FLV_SIZE = "filesize\0".getBytes(StandardCharsets.ISO_8859_1);

  private DeclaredSize() {}

  /**
   * @return 0 where the container does not say, or does not know, as live recordings do not
   */
  public static long of(Container container, Path video) {
    try (FileChannel file = FileChannel.open(video)) {
      ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
      file.read(head, 0);
      head.flip();
      return switch (container) {
        case MATROSKA -> segmentEnd(head);
        case AVI -> riffEnd(head);
        case ASF -> asfSize(head);
        case FLV -> flvSize(head);
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

  /** Advanced Systems Format Specification, 3.2; a broadcast does not know its size. */
  private static long asfSize(ByteBuffer head) {
    int at = indexOf(ASF_PROPERTIES, head);
    if (at < 0 || at + ASF_FLAGS + Integer.BYTES > head.limit()) {
      return 0;
    }
    head.order(ByteOrder.LITTLE_ENDIAN);
    boolean broadcast = (head.getInt(at + ASF_FLAGS) & 1) != 0;
    return broadcast ? 0 : Math.max(0, head.getLong(at + ASF_SIZE));
  }

  /** Adobe Flash Video File Format Specification, E.5. */
  private static long flvSize(ByteBuffer head) {
    int at = indexOf(FLV_SIZE, head);
    int number = at + FLV_SIZE.length;
    return at < 0 || number + Double.BYTES > head.limit() ? 0 : (long) head.getDouble(number);
  }

  private static int indexOf(byte[] wanted, ByteBuffer head) {
    for (int at = 0; at + wanted.length <= head.limit(); at++) {
      if (head.slice(at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
        return at;
      }
    }
    return -1;
  }

  private static long riffEnd(ByteBuffer head) {
    long size = head.order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
    return size == 0 ? 0 : 8 + size;
  }
}
