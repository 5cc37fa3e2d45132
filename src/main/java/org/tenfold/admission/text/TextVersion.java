package org.tenfold.admission.text;

/**
 * A text as somebody wrote it.
 *
 * @param by name of its author
 */
public record TextVersion(ProjectText text, String by) {}
