package org.tenfold.clip.cut;

import org.tenfold.clip.ClipId;
import org.tenfold.media.MediaWorker;

/**
 * How a clip came about.
 *
 * @param number of the clip
 * @param movieKey SHA-256 of the movie
 * @param stripKey SHA-256 of the filmstrip
 */
public record Provenance(
    ClipId clipId, int number, String movieKey, String stripKey, MediaWorker.Origin origin) {}
