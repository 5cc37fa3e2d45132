package org.tenfold.media.cut;

import java.util.List;
import org.tenfold.error.Message;
import org.tenfold.media.decode.CutRecipe;
import org.tenfold.media.picture.PictureDigest;

/**
 * A clip as it was written.
 *
 * @param frames pictures in it: those of the video's range, and repeats where a video of changing
 *     rate holds one for longer
 * @param repeated how many of them are repeats; 0 for a video of constant rate
 * @param fps frames a second, constant
 * @param durationSeconds from its first picture to the end of its last
 * @param width pixels, even
 * @param height pixels, even
 * @param sound whether it has a sound track
 * @param sha256 of the file, in lower-case hexadecimal
 * @param picturesSha256 of its pictures before they were encoded, see {@link PictureDigest}
 * @param firstTick time stamp of its first picture in the video, in {@code timeBase}
 * @param endTick time stamp of the video's first picture after it, or the end of the video's last
 * @param timeBase of the video's picture track, seconds a tick, such as {@code 1/12288}
 * @param tools what made it, with versions
 * @param recipe number of the {@link CutRecipe}
 * @param warnings what was done to the pictures that one might not expect, for people
 */
public record CutClip(
    int frames,
    int repeated,
    double fps,
    double durationSeconds,
    int width,
    int height,
    boolean sound,
    String sha256,
    String picturesSha256,
    long firstTick,
    long endTick,
    String timeBase,
    String tools,
    int recipe,
    List<Message> warnings) {}
