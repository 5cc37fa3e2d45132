package org.tenfold.project;

/**
 * A rule that each project has one of, as somebody saw it.
 *
 * @param <R> the rule
 * @param version how often it was set; 0: never, so that it is the default. Whoever sets another
 *     one gives it back
 */
public record CountedRule<R>(R rule, int version) {}
