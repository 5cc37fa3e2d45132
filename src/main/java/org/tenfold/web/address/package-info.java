/** The address of a page, as far as it keeps what is chosen there. */
@NamedInterface("address")
@NullMarked
package org.tenfold.web.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
