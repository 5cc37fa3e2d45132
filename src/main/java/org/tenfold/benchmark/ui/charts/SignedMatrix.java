package org.tenfold.benchmark.ui.charts;

import java.util.List;
import org.tenfold.web.Drawing;

/**
 * A square of differences.
 *
 * @param rows what they stand for
 * @param points percentage points, by row and column
 */
public record SignedMatrix(
    String rows, String columns, List<String> names, List<List<Double>> points)
    implements Drawing {}
