package org.tenfold.media.sound;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.media.decode.ClipRange;
import org.tenfold.media.decode.Codecs;
import org.tenfold.media.decode.Ffmpeg;
import org.tenfold.media.decode.VideoFile;
import org.tenfold.media.probe.VideoLimits;

/**
 * The sound of a stretch of a video, cut to the sample and coded as AAC. It reads the video by
 * itself, beside the pictures, so that both may lie in the file in any order.
 *
 * <p>Not safe for use by several threads.
 */
public final class ClipSound implements AutoCloseable {
  static final int SAMPLES_PER_SECOND = 48_000;

  private static final int CHANNELS = 2;
  private static final int BITS_PER_SECOND = 128_000;

  /** Decoders of sound need some packets before they are in swing. */
  private static final double RUN_UP_SECONDS = 1;

  private final VideoFile video;
  private final int track;
  private final AVRational timeBase;
  private final AVCodecContext decoder;
  private final AVCodecContext encoder;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame frame = avutil.av_frame_alloc();
  private final ClipRange range;
  private @Nullable SoundFilter filter;
  private boolean ended;
  private double written;

  /** Where coded sound goes. */
  public interface Sink {
    void write(AVPacket packet);
  }

  private ClipSound(VideoFile video, ClipRange range) {
    this.video = video;
    this.range = range;
    var stream = video.sound().orElseThrow();
    this.track = stream.index();
    this.timeBase = stream.time_base();
    this.decoder = openDecoder(video);
    this.encoder = openEncoder();
    video.readOnly(track);
    if (range.start() > RUN_UP_SECONDS) {
      boolean unused = video.seekBefore(range.start() - RUN_UP_SECONDS);
    }
  }

  /**
   * @param range in seconds from the video's first moment
   * @return empty for a silent video
   * @throws InvalidInput if the video's sound is in a codec that is not taken
   */
  public static Optional<ClipSound> of(Path path, ClipRange range) {
    VideoFile video = VideoFile.open(path, VideoLimits.DEFAULT);
    try {
      if (video.sound().isEmpty()) {
        video.close();
        return Optional.empty();
      }
      return Optional.of(new ClipSound(video, range));
    } catch (RuntimeException e) {
      video.close();
      throw e;
    }
  }

  private static AVCodecContext openDecoder(VideoFile video) {
    var stream = video.sound().orElseThrow();
    AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null || !Codecs.soundAllowed(video.audioCodec())) {
      throw new InvalidInput("media.sound-codec", video.audioCodec());
    }
    AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
    avcodec.avcodec_parameters_to_context(decoder, stream.codecpar());
    decoder.pkt_timebase(stream.time_base());
    Ffmpeg.check(
        avcodec.avcodec_open2(decoder, codec, (org.bytedeco.ffmpeg.avutil.AVDictionary) null),
        "Cannot decode the sound");
    return decoder;
  }

  private static AVCodecContext openEncoder() {
    AVCodec codec = avcodec.avcodec_find_encoder_by_name("aac");
    AVCodecContext encoder = avcodec.avcodec_alloc_context3(codec);
    AVChannelLayout stereo = new AVChannelLayout();
    avutil.av_channel_layout_default(stereo, CHANNELS);
    encoder.ch_layout(stereo);
    encoder.sample_rate(SAMPLES_PER_SECOND).sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
    encoder.bit_rate(BITS_PER_SECOND);
    encoder.time_base(new AVRational().num(1).den(SAMPLES_PER_SECOND));
    encoder.flags(
        encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
    Ffmpeg.check(
        avcodec.avcodec_open2(encoder, codec, (org.bytedeco.ffmpeg.avutil.AVDictionary) null),
        "Cannot start the AAC encoder");
    return encoder;
  }

  public AVCodecContext encoder() {
    return encoder;
  }

  /**
   * @param seconds of the clip up to which sound is wanted now; more may be written
   */
  public void writeUpTo(double seconds, Sink sink) {
    while (!ended && written < seconds) {
      readOne(sink);
    }
  }

  /** Writes the rest, to the range's end. */
  public void finish(Sink sink) {
    writeUpTo(range.seconds(), sink);
    if (filter != null) {
      filter.end();
      encodeFiltered(filter, sink);
      encode(null, sink);
    }
  }

  private void readOne(Sink sink) {
    try (PointerScope scope = new PointerScope()) {
      if (!video.read(packet)) {
        ended = true;
        return;
      }
      if (packet.stream_index() == track) {
        // what cannot be decoded becomes silence: the filter fills gaps
        int unused = avcodec.avcodec_send_packet(decoder, packet);
        while (avcodec.avcodec_receive_frame(decoder, frame) == 0) {
          take(sink);
        }
      }
      avcodec.av_packet_unref(packet);
    }
  }

  private void take(Sink sink) {
    long stamp = frame.best_effort_timestamp();
    if (stamp == avutil.AV_NOPTS_VALUE) {
      return;
    }
    double moment = video.seconds(stamp, timeBase);
    written = moment - range.start();
    if (moment >= range.end()) {
      ended = true;
      return;
    }
    if (filter == null) {
      filter = new SoundFilter(frame, chain());
    }
    frame.pts(Math.round(moment * frame.sample_rate()));
    filter.add(frame);
    encodeFiltered(filter, sink);
  }

  /** Sound that begins within the clip begins there: what is missing before it is silence. */
  private String chain() {
    return String.format(
        Locale.ROOT,
        "atrim=start=%.6f:end=%.6f,asetpts=PTS-%.6f/TB,aresample=%d:async=1:first_pts=0,"
            + "aformat=sample_fmts=fltp:sample_rates=%d:channel_layouts=stereo,"
            + "asetnsamples=n=%d:p=0",
        range.start(),
        range.end(),
        range.start(),
        SAMPLES_PER_SECOND,
        SAMPLES_PER_SECOND,
        encoder.frame_size());
  }

  private void encodeFiltered(SoundFilter from, Sink sink) {
    for (AVFrame sound = from.next(); sound != null; sound = from.next()) {
      encode(sound, sink);
    }
  }

  private void encode(@Nullable AVFrame sound, Sink sink) {
    Ffmpeg.check(avcodec.avcodec_send_frame(encoder, sound), "Cannot encode the sound");
    AVPacket coded = avcodec.av_packet_alloc();
    while (avcodec.avcodec_receive_packet(encoder, coded) == 0) {
      sink.write(coded);
    }
    avcodec.av_packet_free(coded);
  }

  @Override
  public void close() {
    if (filter != null) {
      filter.close();
    }
    avutil.av_frame_free(frame);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(encoder);
    avcodec.avcodec_free_context(decoder);
    video.close();
  }
}
