package org.tenfold.clip;

import java.util.List;

/**
 * What an import of clips cut elsewhere would do, or did.
 *
 * @param ready rows that can be taken
 * @param films films that they belong to
 * @param problems a sentence for each row that cannot be taken, with its line
 */
public record ReadyClipReport(int ready, int films, List<String> problems) {}
