package org.tenfold.media.decode;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVIndexEntry;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import org.tenfold.media.probe.VideoLimits;

/**
 * How fast a video's pictures come where they come: the average says nothing of a screen recording,
 * which holds one picture for seconds and then shows thirty in one.
 */
public final class PictureRate {
  /** Fewer pictures in a clip tell no rate. */
  private static final int LEAST = 3;

  private PictureRate() {}

  /** Of a clip of the video: fast enough that each of its pictures has a place of its own. */
  public static FrameRate of(Path video, VideoFile file, ClipRange range) {
    long[] indexed = indexed(file);
    double usual = perSecond(file, distances(indexed), .5);
    long from = file.tick(range.start());
    long to = file.tick(range.end());
    long[] inRange =
        indexed.length > 0
            ? LongStream.of(indexed).filter(stamp -> stamp >= from && stamp < to).toArray()
            : file.container().seekable() ? read(video, range, from, to) : new long[0];
    double here = perSecond(file, distances(inRange), .1);
    return FrameRate.ofPictures(file.video(), file.limits().maxFps(), Math.max(usual, here));
  }

  /** The middle one of the distances between two pictures of the whole video, where known. */
  public static FrameRate of(VideoFile file) {
    return FrameRate.ofPictures(
        file.video(), file.limits().maxFps(), perSecond(file, distances(indexed(file)), .5));
  }

  private static double perSecond(VideoFile file, long[] distances, double quantile) {
    return distances.length < LEAST
        ? 0
        : 1 / (file.seconds(distances[(int) (quantile * distances.length)]) - file.seconds(0));
  }

  /** Rising; two pictures at one moment are none apart. */
  private static long[] distances(long[] stamps) {
    long[] sorted = stamps.clone();
    Arrays.sort(sorted);
    return LongStream.range(1, Math.max(1, sorted.length))
        .map(i -> sorted[(int) i] - sorted[(int) i - 1])
        .filter(distance -> distance > 0)
        .sorted()
        .toArray();
  }

  /** All pictures by the file's own index, in the order of decoding; empty where it has none. */
  private static long[] indexed(VideoFile file) {
    AVStream video = file.video();
    int count = avformat.avformat_index_get_entries_count(video);
    if (file.container() != Container.MP4 || count < video.nb_frames() || count < LEAST) {
      return new long[0];
    }
    long[] stamps = new long[count];
    try (PointerScope scope = new PointerScope()) {
      for (int i = 0; i < count; i++) {
        AVIndexEntry entry = avformat.avformat_index_get_entry(video, i);
        stamps[i] = entry.timestamp();
      }
    }
    return stamps;
  }

  private static long[] read(Path video, ClipRange range, long from, long to) {
    LongStream.Builder stamps = LongStream.builder();
    try (VideoFile file = VideoFile.open(video, VideoLimits.DEFAULT)) {
      file.readOnly(file.video().index());
      boolean unused = file.seekBefore(range.start());
      AVPacket packet = avcodec.av_packet_alloc();
      long enough = to + file.tick(1) - file.tick(0); // pictures may lie out of order
      long stamp = Long.MIN_VALUE;
      for (; stamp < enough && file.read(packet); avcodec.av_packet_unref(packet)) {
        if (packet.stream_index() == file.video().index()) {
          stamp = packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts();
          if (stamp >= from && stamp < to) {
            stamps.add(stamp);
          }
        }
      }
      avcodec.av_packet_free(packet);
    }
    return stamps.build().toArray();
  }
}
