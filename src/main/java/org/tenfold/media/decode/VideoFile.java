package org.tenfold.media.decode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.probe.VideoLimits;

/**
 * The only place where a video file is opened. Everything about it that can be known without
 * decoding has been checked when {@link #open} returns.
 *
 * <p>Times are seconds from the video's first moment, of picture or sound. Not safe for use by
 * several threads.
 */
public final class VideoFile implements AutoCloseable {
  private static final double MICROSECONDS = 1e6;

  private final Container container;
  private final VideoLimits limits;
  private final AVFormatContext context;
  private final AVStream video;
  private final Geometry geometry;
  private @Nullable FrameRate tickRate;
  private int ratedEntries;

  private VideoFile(
      Container container, VideoLimits limits, AVFormatContext context, AVStream video) {
    this.container = container;
    this.limits = limits;
    this.context = context;
    this.video = video;
    this.geometry = Geometry.of(video.codecpar());
  }

  /**
   * @throws InvalidInput in words for people, if the file is no video within the limits
   */
  public static VideoFile open(Path video, VideoLimits limits) {
    Path real = realPath(video);
    Container container = Container.of(real);
    AVFormatContext context = openContext(real, container, limits);
    try {
      refuseBeyond(
          limits, context); // the headers alone: learning more decodes pictures, and bombs go off
      if (avformat.avformat_find_stream_info(context, (PointerPointer<?>) null) < 0) {
        throw new InvalidInput("media.broken");
      }
      refuseBeyond(limits, context);
      VideoFile file = new VideoFile(container, limits, context, videoOf(context));
      file.refuseUnfit();
      return file;
    } catch (RuntimeException e) {
      avformat.avformat_close_input(context);
      throw e;
    }
  }

  private static Path realPath(Path video) {
    try {
      return video.toRealPath();
    } catch (IOException e) {
      throw new InvalidInput(e, "media.no-video-at", video);
    }
  }

  private static AVFormatContext openContext(Path video, Container container, VideoLimits limits) {
    Ffmpeg.load();
    AVInputFormat demuxer = avformat.av_find_input_format(container.demuxer());
    AVFormatContext context = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
    avutil.av_dict_set(options, "format_whitelist", demuxer.name().getString(), 0);
    avutil.av_dict_set(options, "max_streams", Integer.toString(limits.maxStreams() + 1), 0);
    if (container == Container.MPEG_TS) { // it may start long before its first whole picture
      avutil.av_dict_set(options, "probesize", "50000000", 0);
      avutil.av_dict_set(options, "analyzeduration", "30000000", 0);
    }
    int opened = avformat.avformat_open_input(context, "file:" + video, demuxer, options);
    avutil.av_dict_free(options);
    if (opened == avutil.AVERROR_ENOMEM()) { // the answer of some demuxers to one track too many
      throw tooManyTracks(limits);
    }
    if (opened < 0) {
      throw new InvalidInput("media.broken");
    }
    return context;
  }

  private static InvalidInput tooManyTracks(VideoLimits limits) {
    return new InvalidInput("media.too-many-tracks", limits.maxStreams());
  }

  private static void refuseBeyond(VideoLimits limits, AVFormatContext context) {
    if (context.nb_streams() > limits.maxStreams()) {
      throw tooManyTracks(limits);
    }
    for (int i = 0; i < context.nb_streams(); i++) {
      AVCodecParameters stream = context.streams(i).codecpar();
      if (stream.codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
        refuseBeyond(limits, stream.width(), stream.height());
      }
    }
  }

  private static void refuseBeyond(VideoLimits limits, int width, int height) {
    if (Math.max(width, height) > limits.maxSide() || (long) width * height > limits.maxPixels()) {
      throw new InvalidInput(
          "media.too-many-pixels", width, height, limits.maxSide(), limits.maxPixels());
    }
  }

  private static AVStream videoOf(AVFormatContext context) {
    int best =
        avformat.av_find_best_stream(context, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    if (best < 0
        || (context.streams(best).disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
      throw new InvalidInput("media.no-video");
    }
    return context.streams(best);
  }

  private void refuseUnfit() {
    AVCodecParameters stream = video.codecpar();
    if (!Codecs.allowed(codec())) {
      throw new InvalidInput("media.codec", codec());
    }
    if (Math.min(stream.width(), stream.height()) < limits.minSide()) {
      throw new InvalidInput("media.too-small", stream.width(), stream.height());
    }
    if (averageRate().perSecond() > limits.maxFps()) {
      throw new InvalidInput("media.too-many-fps", averageRate().perSecond(), limits.maxFps());
    }
    if (claimedSeconds().orElse(0) > limits.maxSeconds() && container == Container.MPEG_TS) {
      throw clockJumps();
    }
    if (claimedSeconds().orElse(0) > limits.maxSeconds()) {
      throw new InvalidInput(
          "media.too-long-video",
          claimedSeconds().orElseThrow() / 3600,
          limits.maxSeconds() / 3600);
    }
  }

  public static InvalidInput clockJumps() {
    return new InvalidInput("media.clock-jumps");
  }

  /** When the video begins by its own clock, in seconds. */
  public double startSeconds() {
    return startMicros() / MICROSECONDS;
  }

  public Container container() {
    return container;
  }

  public AVStream video() {
    return video;
  }

  public VideoLimits limits() {
    return limits;
  }

  public Geometry geometry() {
    return geometry;
  }

  public FrameRate averageRate() {
    return FrameRate.average(video);
  }

  /**
   * Asked for each picture; the index of a long film takes a while, and grows only in fragments.
   */
  public FrameRate tickRate() {
    int entries = avformat.avformat_index_get_entries_count(video);
    if (tickRate == null || entries != ratedEntries) {
      tickRate = PictureRate.of(this);
      ratedEntries = entries;
    }
    return tickRate;
  }

  /** FFmpeg's name of the video codec. */
  public String codec() {
    return codecOf(video);
  }

  /** Length as the file's header has it; recordings made by browsers have none. */
  public OptionalDouble claimedSeconds() {
    if (context.duration() == avutil.AV_NOPTS_VALUE
        || context.duration() <= 0
        || container == Container.MPEG_VIDEO) { // there FFmpeg guesses by the number of bytes
      return OptionalDouble.empty();
    }
    // some Matroska files mean the end by it: told where they begin late
    boolean end = container == Container.MATROSKA && 2 * startMicros() > context.duration();
    return OptionalDouble.of((context.duration() - (end ? startMicros() : 0)) / MICROSECONDS);
  }

  /** Pictures that the file's index lists, shown or not; 0 where the container has no index. */
  public long expectedFrames() {
    return container == Container.MP4 ? video.nb_frames() : 0;
  }

  /** FFmpeg's name of the codec of the main sound track, or an empty string. */
  public String audioCodec() {
    return sound().map(VideoFile::codecOf).orElse("");
  }

  /** The main sound track, which a video need not have. */
  public Optional<AVStream> sound() {
    int best =
        avformat.av_find_best_stream(context, avutil.AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
    return best < 0 ? Optional.empty() : Optional.of(context.streams(best));
  }

  static String codecOf(AVStream stream) {
    return avcodec.avcodec_get_name(stream.codecpar().codec_id()).getString();
  }

  /** Lets {@link #read} skip all tracks but this one; a demuxer may still hand out others. */
  public void readOnly(int track) {
    for (int i = 0; i < context.nb_streams(); i++) {
      context.streams(i).discard(i == track ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
    }
  }

  /**
   * Reads the next packet of any track.
   *
   * @return false at the end of what can be read
   */
  public boolean read(AVPacket packet) {
    return avformat.av_read_frame(context, packet) >= 0;
  }

  /**
   * Goes to a key frame at or before the given moment; stays where it is when the container has no
   * index.
   *
   * @return whether it went
   */
  public boolean seekBefore(double seconds) {
    if (!container.seekable()) {
      return false;
    }
    long target = startMicros() + Math.round(Math.max(0, seconds) * MICROSECONDS);
    return avformat.avformat_seek_file(context, -1, Long.MIN_VALUE, target, target, 0) >= 0;
  }

  /** The moment of a time stamp of the given track. */
  public double seconds(long timestamp, AVRational timeBase) {
    return (double) timestamp * timeBase.num() / timeBase.den() - startMicros() / MICROSECONDS;
  }

  /** The moment of a time stamp of the video track. */
  public double seconds(long tick) {
    return seconds(tick, video.time_base());
  }

  /** The video track's time stamp nearest to a moment. */
  public long tick(double seconds) {
    AVRational timeBase = video.time_base();
    double absolute = seconds + startMicros() / MICROSECONDS;
    return Math.round(absolute * timeBase.den() / timeBase.num());
  }

  public AVStream stream(int index) {
    return context.streams(index);
  }

  private long startMicros() {
    return context.start_time() == avutil.AV_NOPTS_VALUE ? 0 : context.start_time();
  }

  @Override
  public void close() {
    avformat.avformat_close_input(context);
  }
}
