/** Slots and votes: exactly ten judgements a clip, by ten different people. */
@NullMarked
package org.tenfold.annotation;

import org.jspecify.annotations.NullMarked;
