package org.tenfold.clip.scout;

import java.util.UUID;

/**
 * That a network expected a wanted emotion where a clip was cut.
 *
 * @param probability that it gave, 0..1
 */
public record Suggestion(UUID run, double probability) {}
