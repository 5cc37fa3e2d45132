package org.tenfold.benchmark.projection;

/** How far a wished comparison is. */
public sealed interface PairedSeparationState {
  record Counting() implements PairedSeparationState {}

  /** A run is gone or not finished, or they have no fold of one division in common. */
  record NothingInCommon() implements PairedSeparationState {}

  /** The log says why. */
  record Failed() implements PairedSeparationState {}

  record Ready(PairedSeparation separation) implements PairedSeparationState {}
}
