package org.tenfold.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.Message;

/**
 * What a video is, measured, not believed.
 *
 * @param durationSeconds from the video's first moment to the end of its last frame
 * @param frames pictures in the video track
 * @param fps average frames a second
 * @param rate the same as the exact fraction, such as {@code 24000/1001}
 * @param variableRate whether its frames are not all equally long
 * @param width in square pixels, as shown: after rotation
 * @param height in square pixels, as shown: after rotation
 * @param rotation degrees clockwise by which the stored picture is turned for showing: 0, 90, 180
 *     or 270
 * @param videoCodec FFmpeg's name, such as {@code h264}
 * @param audioCodec FFmpeg's name, such as {@code aac}; null for a silent video
 * @param container {@code mp4}, {@code matroska}, {@code avi}, {@code mpegts}, {@code mpeg}, {@code
 *     flv}, {@code asf}, {@code ogg}, {@code dv} or {@code mpegvideo}
 * @param browserPlayable whether today's browsers all play it as it is
 * @param warnings what is done to its pictures that one might not expect, for people
 */
public record VideoProperties(
    double durationSeconds,
    long frames,
    double fps,
    String rate,
    boolean variableRate,
    int width,
    int height,
    int rotation,
    String videoCodec,
    @Nullable String audioCodec,
    String container,
    boolean browserPlayable,
    List<Message> warnings) {}
