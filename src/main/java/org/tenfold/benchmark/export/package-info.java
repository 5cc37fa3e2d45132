/**
 * Results on their way out: tables, figures and one page that hold what a study or a run came to.
 */
@NullMarked
package org.tenfold.benchmark.export;

import org.jspecify.annotations.NullMarked;
