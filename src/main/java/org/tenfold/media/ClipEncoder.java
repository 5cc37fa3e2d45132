package org.tenfold.media;

import java.nio.file.Path;
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

/**
 * Writes H.264 in MP4 that every browser plays and can start before it has all of it. OpenH264 is
 * used because its licence is free of the GPL. The quality is constant, and the bytes depend on
 * nothing but the pictures: the same cut has the same SHA-256 on every machine.
 *
 * <p>Not safe for use by several threads.
 */
final class ClipEncoder implements AutoCloseable {
  /** Of 1..51; about 44 dB of PSNR on film material. */
  private static final String QUANTIZER = "22";

  /** An upper bound the constant quantizer never reaches. */
  private static final long BITS_PER_SECOND = 20_000_000;

  private static final int KEY_FRAME_SECONDS = 2;

  private final AVFormatContext muxer;
  private final AVCodecContext encoder;
  private final AVStream stream;
  private final AVPacket packet = avcodec.av_packet_alloc();

  /**
   * @param like a picture like all that will come, yuv420p with even sides
   * @param rate of the ticks on which the frames fall
   */
  ClipEncoder(Path output, AVFrame like, FrameRate rate) {
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
      openFile(output);
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
   * @param tick when the picture is shown, counted in frames from the clip's start; rising
   */
  void write(AVFrame picture, long tick) {
    picture.pts(tick).duration(1);
    picture.pict_type(avutil.AV_PICTURE_TYPE_NONE); // the film's key frames are not the clip's
    encode(picture);
  }

  /** Writes what is still in the encoder, and the file's index at its beginning. */
  void finish() {
    encode(null);
    Ffmpeg.check(avformat.av_write_trailer(muxer), "Cannot finish the clip");
  }

  private void encode(@Nullable AVFrame picture) {
    try (PointerScope scope = new PointerScope()) {
      Ffmpeg.check(avcodec.avcodec_send_frame(encoder, picture), "Cannot encode a picture");
      while (avcodec.avcodec_receive_packet(encoder, packet) == 0) {
        packet.stream_index(stream.index());
        packet.duration(1);
        avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
        Ffmpeg.check(avformat.av_interleaved_write_frame(muxer, packet), "Cannot write the clip");
      }
    }
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    avcodec.avcodec_free_context(encoder);
    if (muxer.pb() != null && !muxer.pb().isNull()) {
      avformat.avio_closep(muxer.pb());
    }
    avformat.avformat_free_context(muxer);
  }
}
