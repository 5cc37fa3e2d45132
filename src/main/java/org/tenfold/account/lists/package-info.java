/**
 * What people choose of long lists, for themselves: their columns, and views that they come back
 * to.
 */
@NamedInterface("lists")
@NullMarked
package org.tenfold.account.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
