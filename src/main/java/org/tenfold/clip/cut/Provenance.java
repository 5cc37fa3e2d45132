package org.tenfold.clip.cut;

import org.tenfold.clip.ClipId;
import org.tenfold.media.MediaWorker;

/**
 * How a clip came about.
 *
 * @param number of the clip
 * @param filmKey SHA-256 of the film
 * @param stripKey SHA-256 of the filmstrip
 */
public record Provenance(
    ClipId clipId, int number, String filmKey, String stripKey, MediaWorker.Origin origin) {}
