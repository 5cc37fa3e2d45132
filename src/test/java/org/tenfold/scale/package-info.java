/**
 * What the queues of Tenfold would do at sizes that no machine here can carry: claims and votes of
 * many annotators, runs of many studies. Discrete-event simulations, seeded, fed with costs
 * measured in docs/benchmarks; what came of them stands in docs/scale.md.
 */
@NullMarked
package org.tenfold.scale;

import org.jspecify.annotations.NullMarked;
