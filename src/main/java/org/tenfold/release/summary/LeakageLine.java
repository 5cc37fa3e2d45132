package org.tenfold.release.summary;

import org.tenfold.dfew.leakage.Leakage;

/**
 * What leaks between the parts of one of a release's divisions.
 *
 * @param division its number, from 1: the one that the release was frozen with
 * @param recipe its title
 */
public record LeakageLine(int division, String recipe, int folds, Leakage leakage) {}
