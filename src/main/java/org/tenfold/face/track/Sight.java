package org.tenfold.face.track;

import org.tenfold.face.detect.SeenFace;

/** A face in one picture, with how well it can be read there. */
public record Sight(SeenFace face, FaceQuality quality) {}
