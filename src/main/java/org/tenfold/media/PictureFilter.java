package org.tenfold.media;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Turns, crops, scales and recolours pictures by a chain of FFmpeg's filters, one picture in, one
 * picture out.
 *
 * <p>Not safe for use by several threads.
 */
final class PictureFilter implements AutoCloseable {
  private final AVFilterGraph graph;
  private final AVFilterContext source;
  private final AVFilterContext sink;
  private final AVFrame filtered = avutil.av_frame_alloc();

  /**
   * @param first a picture like all that will come
   * @param filters in FFmpeg's notation, such as {@code scale=320:-2,format=rgb24}; never any text
   *     of a user
   */
  PictureFilter(AVFrame first, String filters) {
    graph = avfilter.avfilter_graph_alloc();
    graph.nb_threads(1);
    AVFilterInOut open = new AVFilterInOut(null);
    AVFilterInOut ends = new AVFilterInOut(null);
    String chain = sourceFor(first) + "," + filters + ",buffersink@out";
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
    source = avfilter.avfilter_graph_get_filter(graph, "buffer@in");
    sink = avfilter.avfilter_graph_get_filter(graph, "buffersink@out");
  }

  private static String sourceFor(AVFrame first) {
    return "buffer@in=video_size=%dx%d:pix_fmt=%d:time_base=1/1:colorspace=%d:range=%d"
        .formatted(
            first.width(), first.height(), first.format(), first.colorspace(), first.color_range());
  }

  /**
   * @return valid until the next call
   */
  AVFrame apply(AVFrame picture) {
    avutil.av_frame_unref(filtered);
    Ffmpeg.check(
        avfilter.av_buffersrc_add_frame_flags(source, picture, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF),
        "Cannot filter a picture");
    Ffmpeg.check(
        avfilter.av_buffersink_get_frame(sink, filtered), "A picture was lost in the filter");
    return filtered;
  }

  @Override
  public void close() {
    avutil.av_frame_free(filtered);
    avfilter.avfilter_graph_free(graph);
  }
}
