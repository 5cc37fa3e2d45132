package org.tenfold.media.decode;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.probe.VideoLimits;

/**
 * The time stamps of all pictures of a video, in the order of showing. Counting is the only way
 * from a number to a moment: videos of changing rate have no arithmetic for it.
 */
public final class FrameIndex {
  private final long[] stamps;
  private final long end;

  private FrameIndex(long[] stamps, long end) {
    this.stamps = stamps;
    this.end = end;
  }

  /**
   * @param wanted number of the first picture that need not be counted
   * @throws InvalidInput if the file is no video
   */
  public static FrameIndex of(Path video, long wanted) {
    long first = firstShown(video);
    try (VideoFile file = VideoFile.open(video, VideoLimits.DEFAULT)) {
      file.readOnly(file.video().index());
      FrameIndex counted = file.container().stampsPictures() ? read(file, first) : null;
      return counted == null ? decoded(video, wanted) : counted;
    }
  }

  private static long firstShown(Path video) {
    try (VideoReader reader = VideoReader.open(video)) {
      return reader.next() == null ? Long.MIN_VALUE : reader.tick();
    }
  }

  /** Decodes the video up to the picture after those wanted. */
  private static FrameIndex decoded(Path video, long wanted) {
    LongStream.Builder stamps = LongStream.builder();
    long end = 0;
    try (VideoReader reader = VideoReader.open(video)) {
      for (long i = 0; i <= wanted && reader.next() != null; i++) {
        stamps.add(reader.tick());
        end = reader.file().tick(reader.endSeconds());
      }
    }
    return new FrameIndex(stamps.build().toArray(), end);
  }

  /**
   * @param first time stamp of the first picture that can be shown: a recording that starts
   *     anywhere holds pictures before it that build on others
   * @return null if a picture bears no time stamp
   */
  private static @Nullable FrameIndex read(VideoFile file, long first) {
    LongStream.Builder stamps = LongStream.builder();
    AVPacket packet = avcodec.av_packet_alloc();
    try {
      for (; file.read(packet); avcodec.av_packet_unref(packet)) {
        int hidden = avcodec.AV_PKT_FLAG_DISCARD | avcodec.AV_PKT_FLAG_CORRUPT;
        if (packet.stream_index() != file.video().index() || (packet.flags() & hidden) != 0) {
          continue;
        }
        if (packet.pts() == avutil.AV_NOPTS_VALUE) {
          return null;
        }
        if (packet.pts() >= first) {
          stamps.add(packet.pts());
        }
      }
    } finally {
      avcodec.av_packet_free(packet);
    }
    long[] sorted = stamps.build().toArray();
    Arrays.sort(sorted);
    return new FrameIndex(sorted, end(file, sorted));
  }

  /** By the rate: with pictures out of order, packets tell the time to the next packet. */
  private static long end(VideoFile file, long[] sorted) {
    if (sorted.length == 0) {
      return 0;
    }
    long last = sorted[sorted.length - 1];
    return Math.max(last + 1, file.tick(file.seconds(last) + 1 / file.tickRate().perSecond()));
  }

  public ClipMarks.Ticks ticks(ClipMarks.Frames frames) {
    if (frames.end() > stamps.length) {
      throw new InvalidInput("media.frames-outside", frames.first(), frames.end(), stamps.length);
    }
    long out = frames.end() == stamps.length ? end : stamps[(int) frames.end()];
    return new ClipMarks.Ticks(stamps[(int) frames.first()], out);
  }
}
