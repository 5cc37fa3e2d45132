package org.tenfold.media.decode;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what comes out of an encoder of ours, to the pictures that a {@link VideoReader} will
 * give of the file when it is written.
 *
 * <p>Not safe for use by several threads; holds native memory until closed.
 */
public final class PacketReader implements AutoCloseable {
  private final Geometry geometry;
  private final AVCodecContext decoder;
  private final AVFrame frame = avutil.av_frame_alloc();

  /**
   * @param encoder opened; not kept
   */
  public PacketReader(AVCodecContext encoder) {
    AVCodec codec = avcodec.avcodec_find_decoder(encoder.codec_id());
    decoder = avcodec.avcodec_alloc_context3(codec);
    AVCodecParameters written = avcodec.avcodec_parameters_alloc();
    try {
      Ffmpeg.check(
          avcodec.avcodec_parameters_from_context(written, encoder), "Cannot describe the clip");
      geometry = Geometry.of(written);
      avcodec.avcodec_parameters_to_context(decoder, written);
      decoder.pkt_timebase(encoder.time_base()).thread_count(1);
      Ffmpeg.check(
          avcodec.avcodec_open2(decoder, codec, (PointerPointer<?>) null), "Cannot read the clip");
    } catch (MediaException e) {
      close();
      throw e;
    } finally {
      avcodec.avcodec_parameters_free(written);
    }
  }

  /**
   * @param packet null at the end
   */
  public void add(@Nullable AVPacket packet) {
    Ffmpeg.check(avcodec.avcodec_send_packet(decoder, packet), "Cannot read the clip");
  }

  /**
   * @return null when more must be added first; otherwise valid until the next call
   */
  public @Nullable AVFrame next() {
    int received = avcodec.avcodec_receive_frame(decoder, frame);
    if (received == avutil.AVERROR_EAGAIN() || received == avutil.AVERROR_EOF()) {
      return null;
    }
    Ffmpeg.check(received, "Cannot read the clip");
    if (!Colours.foreign(frame)) {
      Colours.sayMatrix(frame);
    }
    return frame;
  }

  /** As {@link VideoReader#filters}. */
  public String filters(AVFrame first, String framing) {
    return geometry.filters(framing) + Colours.toOrdinary(first);
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
    avcodec.avcodec_free_context(decoder);
  }
}
