package org.tenfold.benchmark.run;

/**
 * Weights that a run begins with, where they fit its network.
 *
 * @param name of the file, as it was in the library
 * @param key of its copy in the media store, its SHA-256
 */
public record PretrainedWeights(String name, String key) {}
