package org.tenfold.media;

import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.worker.BadInputException;

/**
 * Looks at a film before it is taken: what it is, and whether it is all there. It reads the whole
 * file but decodes only the first picture, so it is as fast as the disk.
 */
public final class Probe {
  /**
   * What a sound track or a rounded header may claim beyond the last packet without being cut off.
   */
  private static final double SLACK_SECONDS = 1;

  private static final double SLACK_SHARE = 0.01;

  private long frames;
  private long whole;
  private double videoEnd;
  private double end;

  private Probe() {}

  /**
   * @throws BadInputException in words for people, if this is no film, or not all of it
   */
  public static FilmProperties of(Path film) {
    refuseUndecodable(film);
    try (FilmFile file = FilmFile.open(film, FilmLimits.DEFAULT)) {
      refuseShorter(film, DeclaredSize.of(file.container(), film));
      Probe probe = new Probe();
      probe.readAll(file);
      probe.refuseCutOff(file);
      return probe.properties(file);
    }
  }

  private static void refuseShorter(Path film, long declared) {
    long bytes = film.toFile().length();
    if (bytes < declared) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "This film is cut off: it should have %,d bytes but has %,d. Upload it again.",
              declared,
              bytes));
    }
  }

  private static void refuseUndecodable(Path film) {
    try (FilmReader reader = FilmReader.open(film)) {
      if (reader.next() == null) {
        throw new BadInputException(
            "Not one picture of this film can be decoded. Upload it again.");
      }
    }
  }

  private void readAll(FilmFile file) {
    AVPacket packet = avcodec.av_packet_alloc();
    try {
      while (file.read(packet)) {
        count(file, packet);
        avcodec.av_packet_unref(packet);
      }
    } finally {
      avcodec.av_packet_free(packet);
    }
  }

  private void count(FilmFile file, AVPacket packet) {
    boolean picture = packet.stream_index() == file.video().index();
    boolean torn = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
    whole += picture && !torn ? 1 : 0;
    if (torn || (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) != 0) {
      return;
    }
    frames += picture ? 1 : 0;
    if (packet.pts() != avutil.AV_NOPTS_VALUE) {
      double packetEnd = endSeconds(file, packet);
      end = Math.max(end, packetEnd);
      videoEnd = picture ? Math.max(videoEnd, packetEnd) : videoEnd;
    }
  }

  private static double endSeconds(FilmFile file, AVPacket packet) {
    try (PointerScope scope = new PointerScope()) {
      AVStream stream = file.stream(packet.stream_index());
      return file.seconds(packet.pts() + packet.duration(), stream.time_base());
    }
  }

  private void refuseCutOff(FilmFile file) {
    double claimed = file.claimedSeconds().orElse(end);
    if (end < claimed - Math.max(SLACK_SECONDS, SLACK_SHARE * claimed)) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "This film is cut off: it claims %.1f s but only %.1f s can be read. Upload it"
                  + " again.",
              claimed,
              end));
    }
    refuseFewer(file.expectedFrames());
  }

  private void refuseFewer(long expected) {
    if (whole < expected) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "This film is cut off: it lists %d pictures but only %d can be read. Upload it"
                  + " again.",
              expected,
              whole));
    }
  }

  private FilmProperties properties(FilmFile file) {
    Geometry geometry = file.geometry();
    return new FilmProperties(
        Math.min(
            videoEnd, file.claimedSeconds().orElse(videoEnd)), // some last packets overstate theirs
        frames,
        file.averageRate().perSecond(),
        geometry.width(),
        geometry.height(),
        geometry.rotation(),
        file.codec(),
        emptyToNull(file.audioCodec()),
        file.container().shortName(),
        Codecs.browserPlayable(file.container(), file.codec(), pixelFormat(file)));
  }

  private static String pixelFormat(FilmFile file) {
    BytePointer name = avutil.av_get_pix_fmt_name(file.video().codecpar().format());
    return name == null ? "" : name.getString();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
