package org.tenfold.media.decode;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * A row of FFmpeg's filters with one way in and one way out, for pictures or for sound.
 *
 * <p>Not safe for use by several threads.
 */
public final class FilterChain implements AutoCloseable {
  private final AVFilterGraph graph = avfilter.avfilter_graph_alloc();
  private final AVFilterContext source;
  private final AVFilterContext sink;
  private final AVFrame filtered = avutil.av_frame_alloc();

  /**
   * @param source kind of the way in, such as {@code buffer}
   * @param form of the frames that come by it, as that filter's options
   * @param filters in FFmpeg's notation; never any text of a user
   * @param sink kind of the way out, such as {@code buffersink}
   */
  public FilterChain(String source, String form, String filters, String sink) {
    graph.nb_threads(1);
    AVFilterInOut open = new AVFilterInOut(null);
    AVFilterInOut ends = new AVFilterInOut(null);
    String chain = source + "@in=" + form + "," + filters + "," + sink + "@out";
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
    this.source = avfilter.avfilter_graph_get_filter(graph, source + "@in");
    this.sink = avfilter.avfilter_graph_get_filter(graph, sink + "@out");
  }

  /** Puts one frame in, which stays the caller's. */
  public void add(AVFrame frame, String complaint) {
    Ffmpeg.check(
        avfilter.av_buffersrc_add_frame_flags(source, frame, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF),
        complaint);
  }

  /** Nothing more will be added. */
  public void end(String complaint) {
    Ffmpeg.check(avfilter.av_buffersrc_add_frame(source, null), complaint);
  }

  /**
   * Takes the next frame out into {@link #filtered}.
   *
   * @return 0, or FFmpeg's error
   */
  public int take() {
    avutil.av_frame_unref(filtered);
    return avfilter.av_buffersink_get_frame(sink, filtered);
  }

  /** What was taken out last; valid until the next {@link #take}. */
  public AVFrame filtered() {
    return filtered;
  }

  @Override
  public void close() {
    avutil.av_frame_free(filtered);
    avfilter.avfilter_graph_free(graph);
  }
}
