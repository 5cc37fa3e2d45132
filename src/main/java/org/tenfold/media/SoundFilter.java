package org.tenfold.media;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Trims and resamples sound by a chain of FFmpeg's filters.
 *
 * <p>Not safe for use by several threads.
 */
final class SoundFilter implements AutoCloseable {
  private static final int LAYOUT_BYTES = 64;

  private final AVFilterGraph graph = avfilter.avfilter_graph_alloc();
  private final AVFilterContext source;
  private final AVFilterContext sink;
  private final AVFrame filtered = avutil.av_frame_alloc();

  /**
   * @param first sound like all that will come; time stamps count its samples
   * @param filters in FFmpeg's notation; never any text of a user
   */
  SoundFilter(AVFrame first, String filters) {
    graph.nb_threads(1);
    AVFilterInOut open = new AVFilterInOut(null);
    AVFilterInOut ends = new AVFilterInOut(null);
    String chain = sourceFor(first) + "," + filters + ",abuffersink@out";
    try {
      Ffmpeg.check(
          avfilter.avfilter_graph_parse2(graph, chain, open, ends),
          "Cannot build the filters " + chain);
      Ffmpeg.check(
          avfilter.avfilter_graph_config(graph, null), "Cannot connect the filters " + chain);
    } catch (MediaException e) {
      close();
      throw e;
    }
    source = avfilter.avfilter_graph_get_filter(graph, "abuffer@in");
    sink = avfilter.avfilter_graph_get_filter(graph, "abuffersink@out");
  }

  private static String sourceFor(AVFrame first) {
    return "abuffer@in=time_base=1/%d:sample_rate=%d:sample_fmt=%s:channel_layout=%s"
        .formatted(
            first.sample_rate(),
            first.sample_rate(),
            avutil.av_get_sample_fmt_name(first.format()).getString(),
            layoutOf(first));
  }

  private static String layoutOf(AVFrame sound) {
    int channels = sound.ch_layout().nb_channels();
    if (sound.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
      avutil.av_channel_layout_default(sound.ch_layout(), channels);
    }
    try (BytePointer text = new BytePointer(LAYOUT_BYTES)) {
      Ffmpeg.check(
          avutil.av_channel_layout_describe(sound.ch_layout(), text, LAYOUT_BYTES),
          "Cannot tell the sound's channels");
      return Ffmpeg.text(text);
    }
  }

  void add(AVFrame sound) {
    Ffmpeg.check(
        avfilter.av_buffersrc_add_frame_flags(source, sound, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF),
        "Cannot filter the sound");
  }

  /** Nothing more will be added. */
  void end() {
    Ffmpeg.check(avfilter.av_buffersrc_add_frame(source, null), "Cannot end the sound");
  }

  /**
   * @return null when more must be added first; otherwise valid until the next call
   */
  @Nullable AVFrame next() {
    avutil.av_frame_unref(filtered);
    int result = avfilter.av_buffersink_get_frame(sink, filtered);
    if (result == avutil.AVERROR_EAGAIN() || result == avutil.AVERROR_EOF()) {
      return null;
    }
    Ffmpeg.check(result, "Sound was lost in the filter");
    return filtered;
  }

  @Override
  public void close() {
    avutil.av_frame_free(filtered);
    avfilter.avfilter_graph_free(graph);
  }
}
