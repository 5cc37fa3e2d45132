package org.tenfold.benchmark.ui.features;

import org.tenfold.benchmark.projection.FeatureMap;
import org.tenfold.benchmark.ui.run.ClipPlaces;
import org.tenfold.benchmark.ui.run.ClipWords;
import org.tenfold.web.Drawing;

/** Test clips in the plane of t-SNE. */
record FeaturePlane(ClipPlaces places, Colour colour, ClipWords words) implements Drawing {
  /** What the colours stand for. */
  enum Colour {
    EMOTION,
    FOLD,
    ENTROPY
  }

  static FeaturePlane of(FeatureMap map, Colour colour) {
    return new FeaturePlane(
        ClipPlaces.of(
            map.points().stream()
                .map(point -> new ClipPlaces.Place(point.clip(), point.x(), point.y()))
                .toList()),
        colour,
        ClipWords.ofPage());
  }
}
