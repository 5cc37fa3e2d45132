package org.tenfold.annotation.rest;

import java.util.UUID;

/**
 * A clip that an annotator holds to judge it.
 *
 * @param token of the hold: a vote names it
 * @param src where the clip is, relative to the server's root
 */
record HeldClip(UUID token, UUID clip, String src, double seconds, double fps) {}
