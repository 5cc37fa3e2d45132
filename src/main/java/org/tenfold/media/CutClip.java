package org.tenfold.media;

/**
 * A clip as it was written.
 *
 * @param frames pictures in it, exactly those of the film's range
 * @param fps average frames a second
 * @param durationSeconds from its first picture to the end of its last
 * @param width pixels, even
 * @param height pixels, even
 * @param sha256 of the file, in lower-case hexadecimal
 */
public record CutClip(
    int frames, double fps, double durationSeconds, int width, int height, String sha256) {}
