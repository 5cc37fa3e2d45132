/** All that was done about a clip, in order and sealed by hashes. */
@NamedInterface("log")
@NullMarked
package org.tenfold.annotation.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
