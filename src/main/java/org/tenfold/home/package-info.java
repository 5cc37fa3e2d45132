/** The overview: how far the dataset is on its way, and what to do next. */
@NullMarked
package org.tenfold.home;

import org.jspecify.annotations.NullMarked;
