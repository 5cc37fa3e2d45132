/** Fields that more than one page has. */
@NamedInterface("field")
@NullMarked
package org.tenfold.web.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
