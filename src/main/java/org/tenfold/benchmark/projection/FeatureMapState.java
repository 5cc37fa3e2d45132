package org.tenfold.benchmark.projection;

/** How far a wished map is. */
public sealed interface FeatureMapState {
  /** The run left no features: it is not finished, or of an earlier version. */
  record NoFeatures() implements FeatureMapState {}

  record TooFewClips(int clips) implements FeatureMapState {}

  record Counting(int percent) implements FeatureMapState {}

  /** The log says why. */
  record Failed() implements FeatureMapState {}

  record Ready(FeatureMap map) implements FeatureMapState {}
}
