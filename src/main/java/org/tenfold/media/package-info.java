/**
 * FFmpeg, shut off from the rest, and the store of videos and clips. What people upload is hostile
 * until shown otherwise, so there is one way in, {@link org.tenfold.media.decode.VideoFile}, and it
 * is guarded several times over:
 *
 * <ol>
 *   <li>{@link org.tenfold.media.decode.Container} recognises the file by its first bytes and names
 *       the demuxer; FFmpeg guesses nothing, so no playlist, manifest or picture reaches it;
 *   <li>only the {@code file:} protocol is allowed, with an absolute real path of ours, never a
 *       stream and never a name a person typed;
 *   <li>size, length, frame rate and codec are checked against {@link
 *       org.tenfold.media.probe.VideoLimits} before a picture is decoded.
 * </ol>
 *
 * <p>FFmpeg cannot be interrupted safely once it is stuck, so the web application runs all of this
 * in a child JVM with a time limit.
 */
@ApplicationModule(allowedDependencies = {"console", "error", "worker"})
@NullMarked
package org.tenfold.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
