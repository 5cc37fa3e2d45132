package org.tenfold.benchmark.run;

/**
 * A file that a run left.
 *
 * @param name without a folder
 * @param key in the media store
 */
public record RunFile(String name, String key, long bytes) {}
