/** Lists of many rows: their order and search in the address, several rows chosen at once. */
@NamedInterface("list")
@NullMarked
package org.tenfold.web.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
