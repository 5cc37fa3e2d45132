/** How jobs look on any page. */
@NullMarked
package org.tenfold.job.ui;

import org.jspecify.annotations.NullMarked;
