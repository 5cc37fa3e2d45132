/** A platform's own list of participants, laid beside ours. */
@NullMarked
package org.tenfold.recruitment.reconcile;

import org.jspecify.annotations.NullMarked;
