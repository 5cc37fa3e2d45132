package org.tenfold.benchmark.ui.features;

import java.util.List;
import org.tenfold.benchmark.projection.FeatureMap;
import org.tenfold.benchmark.ui.run.ClipPlace;
import org.tenfold.benchmark.ui.run.ClipWords;
import org.tenfold.web.Drawing;

/** Test clips in the plane of t-SNE. */
record FeaturePlane(List<ClipPlace> places, Colour colour, ClipWords words) implements Drawing {
  /** What the colours stand for. */
  enum Colour {
    EMOTION,
    FOLD,
    ENTROPY
  }

  static FeaturePlane of(FeatureMap map, Colour colour) {
    return new FeaturePlane(
        map.points().stream()
            .map(point -> ClipPlace.of(point.clip(), point.x(), point.y()))
            .toList(),
        colour,
        ClipWords.ofPage());
  }
}
