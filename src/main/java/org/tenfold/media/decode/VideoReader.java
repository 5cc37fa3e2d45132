package org.tenfold.media.decode;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.media.probe.VideoLimits;

/**
 * Decodes a video picture by picture, in the order of showing. The native memory is freed by {@link
 * #close}.
 *
 * <p>Not safe for use by several threads.
 */
public final class VideoReader implements AutoCloseable {
  private static final double RUN_UP_SECONDS = 1;

  /** A video with more undecodable packets than this is given up. */
  private static final int MOST_DAMAGE = 10_000;

  private final VideoFile file;
  private final AVCodecContext decoder;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private final int pixelFormat;
  private int damaged;
  private final CutRecipe recipe;
  private final Set<Message> warnings = new LinkedHashSet<>();
  private @Nullable Deinterlacer deinterlacer;
  private boolean draining;
  private boolean ended;
  private double seconds = Double.NEGATIVE_INFINITY;
  private double decoded = Double.NEGATIVE_INFINITY;
  private long tick;

  /** The picture last given. */
  private AVFrame now = frame;

  private VideoReader(VideoFile file, AVCodecContext decoder, CutRecipe recipe) {
    this.recipe = recipe;
    this.file = file;
    this.decoder = decoder;
    this.pixelFormat = file.video().codecpar().format();
    file.readOnly(file.video().index());
  }

  public static VideoReader open(Path video) {
    return open(video, CutRecipe.NOW);
  }

  /**
   * @throws InvalidInput in words for people, if the file is no video within the limits
   */
  public static VideoReader open(Path video, CutRecipe recipe) {
    VideoFile file = VideoFile.open(video, VideoLimits.DEFAULT);
    try {
      return new VideoReader(file, openDecoder(file), recipe);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static AVCodecContext openDecoder(VideoFile file) {
    AVCodec codec = avcodec.avcodec_find_decoder(file.video().codecpar().codec_id());
    if (codec == null) {
      throw new MediaException("This build of FFmpeg has no decoder for " + file.codec());
    }
    AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "max_pixels", Long.toString(file.limits().maxPixels()), 0);
    avutil.av_dict_set(options, "threads", "auto", 0);
    avcodec.avcodec_parameters_to_context(decoder, file.video().codecpar());
    decoder.pkt_timebase(file.video().time_base());
    int opened = avcodec.avcodec_open2(decoder, codec, options);
    avutil.av_dict_free(options);
    if (opened < 0) {
      avcodec.avcodec_free_context(decoder);
      throw new InvalidInput("media.no-decoder");
    }
    return decoder;
  }

  public VideoFile file() {
    return file;
  }

  /**
   * Goes to a key frame at or before the given moment, so that every picture from there on will be
   * whole. Stays at the start for a moment there, and where the container has no index.
   */
  public void seekBefore(double moment) {
    if (moment > 0) {
      seek(moment);
    }
  }

  /**
   * Goes to where the picture at the given moment can be decoded, and gives the first picture from
   * there on: not after that moment, unless the video has none before it. Some containers seek too
   * far; then it tries again from farther ahead.
   *
   * @return null at the end
   */
  public @Nullable AVFrame firstFrom(double moment) {
    boolean went = moment > 0 && seek(moment);
    AVFrame picture = next();
    boolean late = picture == null || seconds > moment || corrupt();
    if (went && late && seek(moment - RUN_UP_SECONDS)) {
      return next();
    }
    return picture;
  }

  private boolean seek(double moment) {
    boolean went = file.seekBefore(moment);
    avcodec.avcodec_flush_buffers(decoder);
    draining = false;
    ended = false;
    seconds = Double.NEGATIVE_INFINITY;
    decoded = Double.NEGATIVE_INFINITY;
    if (deinterlacer != null) {
      deinterlacer.close();
      deinterlacer = null;
    }
    return went;
  }

  private boolean corrupt() {
    return (now.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) != 0;
  }

  /**
   * The next picture, whole, but not turned and in the video's own pixel format.
   *
   * @return null at the end; otherwise valid until the next call
   * @throws InvalidInput if the video changes its picture size on the way
   */
  public @Nullable AVFrame next() {
    try (PointerScope scope = new PointerScope()) {
      while (true) {
        AVFrame whole = deinterlacer == null ? null : deinterlacer.next();
        if (whole != null) {
          return shown(whole);
        }
        if (ended) {
          return null;
        }
        ended = !decode();
        if (ended) {
          endFields();
        } else {
          refuseChanged();
          if (!deinterlaced()) {
            return shown(frame);
          }
        }
      }
    }
  }

  /** Whether the picture went to be made whole, and will come from there. */
  private boolean deinterlaced() {
    if (deinterlacer == null && recipe.asShown() && Deinterlacer.needed(frame)) {
      warnings.add(Message.of("media.interlaced"));
      deinterlacer = new Deinterlacer(frame);
    }
    if (deinterlacer == null) {
      return false;
    }
    deinterlacer.add(frame);
    return true;
  }

  private void endFields() {
    if (deinterlacer != null) {
      deinterlacer.end();
    }
  }

  /**
   * Decodes the next picture into {@link #frame} and gives it its tick as {@code pts}.
   *
   * @return false at the end
   */
  private boolean decode() {
    while (damaged <= MOST_DAMAGE) {
      int received = avcodec.avcodec_receive_frame(decoder, frame);
      if (received == 0) {
        stamp();
        return true;
      }
      if (received == avutil.AVERROR_EOF()) {
        return false;
      }
      if (received != avutil.AVERROR_EAGAIN()) {
        damaged++;
      }
      feed();
    }
    throw new InvalidInput("media.damaged-throughout");
  }

  private void feed() {
    if (draining) {
      return;
    }
    while (file.read(packet)) {
      boolean ours = packet.stream_index() == file.video().index();
      int sent = ours ? avcodec.avcodec_send_packet(decoder, packet) : 0;
      avcodec.av_packet_unref(packet);
      if (sent < 0) {
        damaged++;
      } else if (ours) {
        return;
      }
    }
    draining = true;
    avcodec.avcodec_send_packet(decoder, (AVPacket) null);
  }

  private void stamp() {
    long timestamp = frame.best_effort_timestamp();
    if (timestamp == avutil.AV_NOPTS_VALUE) {
      decoded =
          decoded == Double.NEGATIVE_INFINITY
              ? (recipe.asShown() ? 0 : 1 / file.averageRate().perSecond())
              : decoded + 1 / file.averageRate().perSecond();
      timestamp = file.tick(decoded);
    } else {
      decoded = file.seconds(timestamp);
    }
    frame.pts(timestamp);
  }

  private AVFrame shown(AVFrame picture) {
    now = picture;
    tick = picture.pts();
    seconds = file.seconds(tick);
    if (Colours.hdr(picture) && recipe.asShown()) {
      warnings.add(Message.of("media.hdr", Colours.name(picture)));
    }
    return picture;
  }

  private void refuseChanged() {
    Geometry geometry = file.geometry();
    if (frame.width() != geometry.storedWidth()
        || frame.height() != geometry.storedHeight()
        || frame.format() != pixelFormat) {
      throw new InvalidInput("media.changes-format", decoded);
    }
    if (!(recipe.asShown() && Colours.foreign(frame))) {
      Colours.sayMatrix(frame);
    }
  }

  /**
   * Filters that make the stored picture the one that is shown: upright, framed, and in the colours
   * of ordinary screens.
   *
   * @param first a picture like all that will come
   * @param framing further filters, or empty
   */
  public String filters(AVFrame first, String framing) {
    return file.geometry().filters(framing) + (recipe.asShown() ? Colours.toOrdinary(first) : "");
  }

  /** What was done to the pictures given so far, in words for people. */
  public List<Message> warnings() {
    return List.copyOf(warnings);
  }

  /** When the picture last given is shown, in seconds from the video's start. */
  public double seconds() {
    return seconds;
  }

  /** The same as the video's own time stamp, in {@code video().time_base()}. */
  public long tick() {
    return tick;
  }

  /** When the picture last given gives way to the next, as far as the video says. */
  public double endSeconds() {
    double stated = file.seconds(tick + now.duration(), file.video().time_base());
    return Math.max(stated, seconds + 1 / file.tickRate().perSecond());
  }

  /** How many packets or pictures could not be decoded so far. */
  public int damaged() {
    return damaged;
  }

  @Override
  public void close() {
    if (deinterlacer != null) {
      deinterlacer.close();
    }
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(decoder);
    file.close();
  }
}
