package org.tenfold.media;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.tenfold.worker.BadInputException;

/**
 * The time stamps of all pictures of a film, in the order of showing. Counting is the only way from
 * a number to a moment: films of changing rate have no arithmetic for it.
 */
final class FrameIndex {
  private final long[] stamps;
  private final long end;

  private FrameIndex(long[] stamps, long end) {
    this.stamps = stamps;
    this.end = end;
  }

  /**
   * @throws BadInputException if the file is no film, or its pictures bear no time stamps
   */
  static FrameIndex of(Path film) {
    try (FilmFile file = FilmFile.open(film, FilmLimits.DEFAULT)) {
      file.readOnly(file.video().index());
      return read(file);
    }
  }

  private static FrameIndex read(FilmFile file) {
    LongStream.Builder stamps = LongStream.builder();
    AVPacket packet = avcodec.av_packet_alloc();
    try {
      for (; file.read(packet); avcodec.av_packet_unref(packet)) {
        int hidden = avcodec.AV_PKT_FLAG_DISCARD | avcodec.AV_PKT_FLAG_CORRUPT;
        if (packet.stream_index() != file.video().index() || (packet.flags() & hidden) != 0) {
          continue;
        }
        if (packet.pts() == avutil.AV_NOPTS_VALUE) {
          throw new BadInputException(
              "The pictures of this film bear no time stamps, so they cannot be counted. Mark the"
                  + " clip in seconds.");
        }
        stamps.add(packet.pts());
      }
    } finally {
      avcodec.av_packet_free(packet);
    }
    long[] sorted = stamps.build().toArray();
    Arrays.sort(sorted);
    return new FrameIndex(sorted, end(file, sorted));
  }

  /** By the rate: with pictures out of order, packets tell the time to the next packet. */
  private static long end(FilmFile file, long[] sorted) {
    if (sorted.length == 0) {
      return 0;
    }
    long last = sorted[sorted.length - 1];
    return Math.max(last + 1, file.tick(file.seconds(last) + 1 / file.tickRate().perSecond()));
  }

  ClipMarks.Ticks ticks(ClipMarks.Frames frames) {
    if (frames.end() > stamps.length) {
      throw new BadInputException(
          "The clip of frames %d–%d does not lie in the film, which has %d frames. Mark it again."
              .formatted(frames.first(), frames.end(), stamps.length));
    }
    long out = frames.end() == stamps.length ? end : stamps[(int) frames.end()];
    return new ClipMarks.Ticks(stamps[(int) frames.first()], out);
  }
}
