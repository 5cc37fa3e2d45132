package org.tenfold.agreement;

/**
 * A movie or a person in figures.
 *
 * @param key tells it from others, also where they bear the same name
 * @param name for people to read
 */
public record EntityRef(String key, String name) {}
