package org.tenfold.benchmark.ui;

import java.util.List;
import org.tenfold.benchmark.run.EpochLoss;
import org.tenfold.web.Drawing;

/** Loss by epoch, one line for each fold. */
record LossCurves(List<EpochLoss> epochs) implements Drawing {}
