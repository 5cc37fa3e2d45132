package org.tenfold.media;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.decode.Codecs;
import org.tenfold.media.decode.Container;
import org.tenfold.media.decode.DeclaredSize;
import org.tenfold.media.decode.Geometry;
import org.tenfold.media.decode.VideoFile;
import org.tenfold.media.decode.VideoReader;
import org.tenfold.media.probe.VideoLimits;

/**
 * Looks at a video before it is taken: what it is, and whether it is all there. It reads the whole
 * file but decodes only the first picture, so it is as fast as the disk.
 */
public final class Probe {
  /**
   * What a sound track or a rounded header may claim beyond the last packet without being cut off.
   */
  private static final double SLACK_SECONDS = 1;

  private static final double SLACK_SHARE = 0.01;

  /** Longer without a picture no recording is. */
  private static final double LONGEST_GAP_SECONDS = 10;

  /**
   * Containers that count in milliseconds show 41 and 42 ms by turns: that is no change of rate.
   */
  private static final double VARYING = 1.25;

  private long frames;
  private long shortest = Long.MAX_VALUE;
  private long longest;

  /** Of the picture before: the last one's length is often a guess. */
  private long lastDuration;

  private long whole;
  private double videoEnd;
  private double end;

  private final List<Message> warnings;

  /**
   * Of the first picture that can be shown: recordings may start with pictures that build on
   * others.
   */
  private final long firstTick;

  private long lastDts = avutil.AV_NOPTS_VALUE;

  private Probe(Path video) {
    try (VideoReader reader = VideoReader.open(video)) {
      first(reader);
      warnings = reader.warnings();
      firstTick = reader.tick();
    }
  }

  /**
   * @throws InvalidInput in words for people, if this is no video, or not all of it
   */
  public static VideoProperties of(Path video) {
    try (VideoFile file = VideoFile.open(video, VideoLimits.DEFAULT)) {
      refuseShorter(video, DeclaredSize.of(file.container(), video));
      Probe probe = new Probe(video);
      probe.readAll(file);
      probe.refuseCutOff(file);
      return probe.properties(file);
    }
  }

  private static void refuseShorter(Path video, long declared) {
    long bytes = video.toFile().length();
    if (bytes < declared) {
      throw new InvalidInput("media.cut-off-bytes", declared, bytes);
    }
  }

  /**
   * What is done to this video's pictures wherever they are shown, cut or looked at; by its first
   * ones.
   *
   * @throws InvalidInput if not one can be decoded
   */
  public static List<Message> warnings(Path video) {
    try (VideoReader reader = VideoReader.open(video)) {
      first(reader);
      return reader.warnings();
    }
  }

  private static void first(VideoReader reader) {
    if (reader.next() == null) {
      throw new InvalidInput("media.no-picture-decoded");
    }
  }

  private void readAll(VideoFile file) {
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

  private void count(VideoFile file, AVPacket packet) {
    boolean picture = packet.stream_index() == file.video().index();
    boolean torn = (packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0;
    whole += picture && !torn ? 1 : 0;
    if (torn || (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) != 0) {
      return;
    }
    long stamp = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    if (picture) {
      refuseJump(file, packet.dts());
      boolean told =
          packet.pts() != avutil.AV_NOPTS_VALUE && file.container() != Container.MPEG_VIDEO;
      frames += told && packet.pts() < firstTick ? 0 : 1;
    }
    if (picture && packet.duration() > 0) {
      shortest = lastDuration > 0 ? Math.min(shortest, lastDuration) : shortest;
      longest = Math.max(longest, lastDuration);
      lastDuration = packet.duration();
    }
    if (stamp != avutil.AV_NOPTS_VALUE) {
      double packetEnd = endSeconds(file, packet, stamp);
      end = Math.max(end, packetEnd);
      videoEnd = picture ? Math.max(videoEnd, packetEnd) : videoEnd;
    }
  }

  /** Of recordings only: the clock of a file with an index may rest as long as it likes. */
  private void refuseJump(VideoFile file, long dts) {
    if (file.container() != Container.MPEG_TS || dts == avutil.AV_NOPTS_VALUE) {
      return;
    }
    if (lastDts != avutil.AV_NOPTS_VALUE
        && Math.abs(file.seconds(dts) - file.seconds(lastDts)) > LONGEST_GAP_SECONDS) {
      throw VideoFile.clockJumps();
    }
    lastDts = dts;
  }

  private static double endSeconds(VideoFile file, AVPacket packet, long stamp) {
    try (PointerScope scope = new PointerScope()) {
      AVStream stream = file.stream(packet.stream_index());
      return file.seconds(stamp + packet.duration(), stream.time_base());
    }
  }

  private void refuseCutOff(VideoFile file) {
    // some Matroska files mean by it the end by their own clock, others the length
    double late = file.container() == Container.MATROSKA ? Math.max(0, file.startSeconds()) : 0;
    double claimed = file.claimedSeconds().orElse(end) - late;
    if (end < claimed - Math.max(SLACK_SECONDS, SLACK_SHARE * claimed)) {
      throw new InvalidInput("media.cut-off-seconds", claimed, end);
    }
    refuseFewer(file.expectedFrames());
  }

  private void refuseFewer(long expected) {
    if (whole < expected) {
      throw new InvalidInput("media.cut-off-pictures", expected, whole);
    }
  }

  private VideoProperties properties(VideoFile file) {
    Geometry geometry = file.geometry();
    return new VideoProperties(
        file.container() == Container.MPEG_VIDEO
            ? frames / file.averageRate().perSecond() // it has no clock
            : Math.min( // some last packets overstate theirs
                videoEnd, file.claimedSeconds().orElse(videoEnd)),
        frames,
        file.averageRate().perSecond(),
        file.averageRate().numerator() + "/" + file.averageRate().denominator(),
        longest > VARYING * (double) shortest,
        geometry.width(),
        geometry.height(),
        geometry.rotation(),
        file.codec(),
        emptyToNull(file.audioCodec()),
        file.container().shortName(),
        // a browser would show fields combed and HDR in its own way: clips look otherwise
        warnings.isEmpty()
            && Codecs.browserPlayable(file.container(), file.codec(), pixelFormat(file)),
        warnings);
  }

  private static String pixelFormat(VideoFile file) {
    BytePointer name = avutil.av_get_pix_fmt_name(file.video().codecpar().format());
    return name == null ? "" : name.getString();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
