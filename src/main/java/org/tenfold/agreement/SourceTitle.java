package org.tenfold.agreement;

/** A source as pages offer it. */
public record SourceTitle(VoteSource source, String title) {}
