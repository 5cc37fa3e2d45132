/** Scores of models: what they predicted, fold by fold, and how good that was. */
@NullMarked
package org.tenfold.benchmark;

import org.jspecify.annotations.NullMarked;
