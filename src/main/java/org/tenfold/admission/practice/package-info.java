/** The training round and the qualification test. */
@NullMarked
package org.tenfold.admission.practice;

import org.jspecify.annotations.NullMarked;
