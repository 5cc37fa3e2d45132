/** Truth and annotators by every method, beside the counts. */
@NullMarked
package org.tenfold.agreement.inference;

import org.jspecify.annotations.NullMarked;
