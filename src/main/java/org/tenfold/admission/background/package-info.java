/** What annotators say of themselves. */
@NullMarked
package org.tenfold.admission.background;

import org.jspecify.annotations.NullMarked;
