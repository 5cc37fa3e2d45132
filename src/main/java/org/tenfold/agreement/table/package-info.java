/** Votes in a file of any common layout. */
@NullMarked
package org.tenfold.agreement.table;

import org.jspecify.annotations.NullMarked;
