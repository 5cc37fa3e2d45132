/** Results that were made elsewhere and sent in. */
@NullMarked
package org.tenfold.benchmark.sent;

import org.jspecify.annotations.NullMarked;
