/** Agreement between people and scores of models, as pure functions of counts. Knows no room. */
@NullMarked
package org.tenfold.statistics;

import org.jspecify.annotations.NullMarked;
