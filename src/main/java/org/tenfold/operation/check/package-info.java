/** Compares what is kept twice, each night and on demand, and tells when it differs. */
@NamedInterface("check")
@NullMarked
package org.tenfold.operation.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
