/** Terms of the field: what they mean, and where pages explain them. */
@NamedInterface("term")
@NullMarked
package org.tenfold.web.term;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
