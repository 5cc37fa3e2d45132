package org.tenfold.release;

import org.tenfold.dfew.FoldBalance;
import org.tenfold.dfew.Folds;
import org.tenfold.dfew.leakage.Leakage;

/** What came of a division: its folds, how even they are, and what leaks between their parts. */
public record DivisionReport(Folds folds, FoldBalance balance, Leakage leakage) {}
