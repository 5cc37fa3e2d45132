package org.tenfold.media.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tenfold.error.InvalidInput;

/**
 * The kinds of video file Tenfold opens, told by their first bytes: a name or a MIME type proves
 * nothing.
 */
public enum Container {
  MP4("mp4", "mov", head -> hasAt(head, 4, "ftyp", "moov", "mdat", "wide", "free", "skip")),
  MATROSKA("matroska", "matroska", head -> hasBytes(head, 0, 0x1A, 0x45, 0xDF, 0xA3)),
  AVI("avi", "avi", head -> hasAt(head, 0, "RIFF") && hasAt(head, 8, "AVI ")),
  MPEG_TS("mpegts", "mpegts", head -> hasPackets(head, 0, 188) || hasPackets(head, 4, 192)),
  MPEG_PS("mpeg", "mpeg", head -> hasBytes(head, 0, 0x00, 0x00, 0x01, 0xBA)),
  FLV("flv", "flv", head -> hasAt(head, 0, "FLV\u0001")),
  ASF("asf", "asf", head -> hasBytes(head, 0, 0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11)),
  OGG("ogg", "ogg", head -> hasAt(head, 0, "OggS")),
  DV("dv", "dv", head -> hasBytes(head, 0, 0x1F, 0x07, 0x00)),
  MPEG_VIDEO("mpegvideo", "mpegvideo", head -> hasBytes(head, 0, 0x00, 0x00, 0x01, 0xB3));

  /** So many bytes 0x47 at the distance of MPEG packets are no accident. */
  private static final int PACKETS = 3;

  private static final int PACKETS_AFTER_TORN = 8;

  private static final int HEAD_BYTES = 4096;
  private static final List<String> PLAYLISTS =
      List.of(
          "#extm3u",
          "ffconcat",
          "<?xml",
          "<mpd",
          "<smoothstreamingmedia",
          "<asx",
          "v=0",
          "[playlist]",
          "[reference]");
  private static final List<String> PICTURES =
      List.of("GIF8", "\u0089PNG", "\u00ff\u00d8\u00ff", "BM");

  private final String shortName;
  private final String demuxer;
  private final Predicate<byte[]> signature;

  Container(String shortName, String demuxer, Predicate<byte[]> signature) {
    this.shortName = shortName;
    this.demuxer = demuxer;
    this.signature = signature;
  }

  /** For people and records, such as {@code mp4}; QuickTime counts as MP4, WebM as Matroska. */
  public String shortName() {
    return shortName;
  }

  /** The one FFmpeg demuxer that may open such a file. */
  String demuxer() {
    return demuxer;
  }

  /** Streams carry no index: seeking lands anywhere, so one reads them from the start. */
  boolean seekable() {
    return switch (this) {
      case MP4, MATROSKA, AVI, FLV, ASF -> true;
      case MPEG_TS, MPEG_PS, OGG, DV, MPEG_VIDEO -> false;
    };
  }

  /** Whether each packet says when its picture is shown. Elsewhere one has to decode to know. */
  public boolean stampsPictures() {
    return switch (this) {
      case MP4, MATROSKA, MPEG_TS, FLV, ASF -> true;
      case AVI, MPEG_PS, OGG, DV, MPEG_VIDEO -> false;
    };
  }

  /**
   * @throws InvalidInput if the file is empty, a playlist, a picture, or nothing known
   */
  static Container of(Path video) {
    byte[] head = head(video);
    if (head.length == 0) {
      throw new InvalidInput("media.empty-video");
    }
    for (Container container : values()) {
      if (container.signature.test(head)) {
        return container;
      }
    }
    if (startsInsidePacket(head)) {
      return MPEG_TS;
    }
    throw new InvalidInput(whatElse(head));
  }

  /** A recording that was cut off anywhere begins with the rest of a packet. */
  private static boolean startsInsidePacket(byte[] head) {
    for (int size : new int[] {188, 192}) {
      for (int at = 0; at < size; at++) {
        if (hasPackets(head, at, size, PACKETS_AFTER_TORN)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasPackets(byte[] head, int first, int size) {
    return hasPackets(head, first, size, PACKETS);
  }

  private static boolean hasPackets(byte[] head, int first, int size, int packets) {
    for (int i = 0; i < packets; i++) {
      if (!hasBytes(head, first + i * size, 0x47)) {
        return false;
      }
    }
    return true;
  }

  /** The code of what it is. */
  private static String whatElse(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String start = text.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    if (PLAYLISTS.stream().anyMatch(start::startsWith)) {
      return "media.playlist";
    }
    if (PICTURES.stream().anyMatch(text::startsWith)) {
      return "media.picture";
    }
    return "media.unknown-format";
  }

  private static byte[] head(Path video) {
    try (InputStream in = Files.newInputStream(video)) {
      return in.readNBytes(HEAD_BYTES);
    } catch (IOException e) {
      throw new InvalidInput(e, "media.unreadable", video.getFileName());
    }
  }

  private static boolean hasAt(byte[] head, int offset, String... alternatives) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return List.of(alternatives).stream().anyMatch(magic -> text.startsWith(magic, offset));
  }

  private static boolean hasBytes(byte[] head, int offset, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (offset + i >= head.length || (head[offset + i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
