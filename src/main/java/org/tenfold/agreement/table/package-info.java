/** Votes in a file of any common layout. */
@NamedInterface("table")
@NullMarked
package org.tenfold.agreement.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
