/**
 * Faces: where they are in a video, and from a clip to what a network sees, its subject's face
 * followed, aligned and brought to a fixed number of small square pictures.
 */
@ApplicationModule(
    allowedDependencies = {"console", "error", "media", "media::cli", "table", "worker"})
@NullMarked
package org.tenfold.face;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
