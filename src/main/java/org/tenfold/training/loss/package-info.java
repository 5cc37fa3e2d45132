/**
 * What networks are trained to make small: values and gradients in double precision, from the
 * logits and features that an engine hands over. Written once, for all engines.
 */
@NamedInterface("loss")
@NullMarked
package org.tenfold.training.loss;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
