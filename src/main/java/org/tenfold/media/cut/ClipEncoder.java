package org.tenfold.media.cut;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;
import org.tenfold.media.decode.Ffmpeg;
import org.tenfold.media.decode.FrameRate;
import org.tenfold.media.decode.MediaException;
import org.tenfold.media.sound.ClipSound;

/**
 * Writes H.264 of a constant frame rate, and AAC if there is sound, in MP4 that every browser plays
 * and can start before it has all of it. OpenH264 is used because its licence is free of the GPL.
 * The quality is constant, and the bytes depend on nothing but the pictures: the same cut has the
 * same SHA-256 on every machine.
 *
 * <p>Not safe for use by several threads.
 */
final class ClipEncoder implements AutoCloseable {
  /** Of 1..51; about 44 dB of PSNR on video material. */
  private static final String QUANTIZER = "22";

  /** An upper bound the constant quantizer never reaches. */
  private static final long BITS_PER_SECOND = 20_000_000;

  private static final int KEY_FRAME_SECONDS = 2;

  private final AVFormatContext muxer;
  private final AVCodecContext encoder;
  private final AVStream stream;
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVFrame last = avutil.av_frame_alloc();
  private final double rate;
  private final @Nullable ClipSound sound;
  private final @Nullable StillsAlongside stills;
  private @Nullable AVStream soundStream;
  private int frames;

  /**
   * @param like a picture like all that will come, yuv420p with even sides
   * @param rate of the clip
   * @param sound null for a silent clip; not closed by this
   */
  ClipEncoder(Path output, AVFrame like, FrameRate rate, @Nullable ClipSound sound) {
    this(output, like, rate, sound, null, 0);
  }

  /**
   * @param stills sees the clip's pictures as they are encoded; null: nobody does; not closed by
   *     this
   * @param expected how many there will probably be
   */
  ClipEncoder(
      Path output,
      AVFrame like,
      FrameRate rate,
      @Nullable ClipSound sound,
      @Nullable StillsAlongside stills,
      long expected) {
    this.rate = rate.perSecond();
    this.stills = stills;
    this.sound = sound;
    muxer = new AVFormatContext(null);
    Ffmpeg.check(
        avformat.avformat_alloc_output_context2(muxer, null, "mp4", output.toString()),
        "Cannot write MP4");
    muxer.flags(muxer.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
    AVCodec codec = avcodec.avcodec_find_encoder_by_name("libopenh264");
    encoder = avcodec.avcodec_alloc_context3(codec);
    try {
      describe(like, rate);
      open(codec);
      stream = avformat.avformat_new_stream(muxer, null);
      stream.time_base(rate.toTimeBase()).avg_frame_rate(rate.toRational());
      Ffmpeg.check(
          avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder),
          "Cannot describe the clip");
      if (sound != null) {
        addSound(sound);
      }
      openFile(output);
      if (stills != null) {
        stills.begin(encoder, expected);
      }
    } catch (MediaException e) {
      close();
      throw e;
    }
  }

  private void describe(AVFrame like, FrameRate rate) {
    encoder.width(like.width()).height(like.height());
    encoder.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
    encoder.time_base(rate.toTimeBase()).framerate(rate.toRational());
    encoder.sample_aspect_ratio(like.sample_aspect_ratio());
    encoder.colorspace(like.colorspace()).color_range(like.color_range());
    encoder.color_primaries(like.color_primaries()).color_trc(like.color_trc());
    encoder.gop_size(Math.toIntExact(Math.round(KEY_FRAME_SECONDS * rate.perSecond())));
    encoder.bit_rate(BITS_PER_SECOND);
    encoder.flags(
        encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER | avcodec.AV_CODEC_FLAG_BITEXACT);
  }

  private void open(AVCodec codec) {
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "qmin", QUANTIZER, 0);
    avutil.av_dict_set(options, "qmax", QUANTIZER, 0);
    avutil.av_dict_set(
        options, "threads", "1", 0); // more would slice the picture by the number of cores
    int opened = avcodec.avcodec_open2(encoder, codec, options);
    avutil.av_dict_free(options);
    Ffmpeg.check(opened, "Cannot start the H.264 encoder");
  }

  private void addSound(ClipSound sound) {
    soundStream = avformat.avformat_new_stream(muxer, null);
    soundStream.time_base(sound.encoder().time_base());
    Ffmpeg.check(
        avcodec.avcodec_parameters_from_context(soundStream.codecpar(), sound.encoder()),
        "Cannot describe the sound");
  }

  private void openFile(Path output) {
    AVIOContext io = new AVIOContext(null);
    Ffmpeg.check(
        avformat.avio_open(io, "file:" + output, avformat.AVIO_FLAG_WRITE),
        "Cannot write " + output);
    muxer.pb(io);
    AVDictionary options = new AVDictionary(null);
    avutil.av_dict_set(options, "movflags", "+faststart", 0);
    int written = avformat.avformat_write_header(muxer, options);
    avutil.av_dict_free(options);
    Ffmpeg.check(written, "Cannot write " + output);
  }

  /**
   * Writes a picture, and before it the last one again for every tick left out.
   *
   * @param tick when the picture is shown, counted in frames from the clip's start; rising
   */
  void write(AVFrame picture, long tick) {
    repeatUpTo(tick);
    avutil.av_frame_unref(last);
    Ffmpeg.check(avutil.av_frame_ref(last, picture), "Cannot keep a picture");
    writeLast();
  }

  /** Shows the last picture until the given tick. */
  void repeatUpTo(long tick) {
    while (frames > 0 && frames < tick) {
      refuseEndless();
      writeLast();
    }
  }

  /** Pictures written so far, repeats among them: also the next free tick. */
  int frames() {
    return frames;
  }

  boolean hasSound() {
    return sound != null;
  }

  private void writeLast() {
    last.pts(frames++).duration(1);
    last.pict_type(avutil.AV_PICTURE_TYPE_NONE); // the video's key frames are not the clip's
    encode(last);
    if (sound != null) {
      sound.writeUpTo(frames / rate, this::writeSound);
    }
  }

  private void refuseEndless() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("The cut was cancelled.");
    }
  }

  /** Writes what is still in the encoder, and the file's index at its beginning. */
  void finish() {
    encode(null);
    show(null);
    if (sound != null) {
      sound.finish(this::writeSound);
    }
    Ffmpeg.check(avformat.av_write_trailer(muxer), "Cannot finish the clip");
  }

  private void encode(@Nullable AVFrame picture) {
    try (PointerScope scope = new PointerScope()) {
      Ffmpeg.check(avcodec.avcodec_send_frame(encoder, picture), "Cannot encode a picture");
      while (avcodec.avcodec_receive_packet(encoder, packet) == 0) {
        packet.duration(1);
        show(packet);
        mux(packet, encoder, stream);
      }
    }
  }

  private void show(@Nullable AVPacket coded) {
    if (stills != null) {
      stills.add(coded);
    }
  }

  private void writeSound(AVPacket coded) {
    if (sound != null && soundStream != null) {
      mux(coded, sound.encoder(), soundStream);
    }
  }

  private void mux(AVPacket coded, AVCodecContext from, AVStream to) {
    coded.stream_index(to.index());
    avcodec.av_packet_rescale_ts(coded, from.time_base(), to.time_base());
    Ffmpeg.check(avformat.av_interleaved_write_frame(muxer, coded), "Cannot write the clip");
  }

  @Override
  public void close() {
    avutil.av_frame_free(last);
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(encoder);
    if (muxer.pb() != null && !muxer.pb().isNull()) {
      avformat.avio_closep(muxer.pb());
    }
    avformat.avformat_free_context(muxer);
  }
}
