/** Networks that have been trained, asked about clips that they have not seen. */
@NamedInterface("predict")
@NullMarked
package org.tenfold.training.predict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
