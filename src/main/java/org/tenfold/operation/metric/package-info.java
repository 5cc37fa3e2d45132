/** Figures of the server in the form of Prometheus. */
@NullMarked
package org.tenfold.operation.metric;

import org.jspecify.annotations.NullMarked;
