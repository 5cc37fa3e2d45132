/** Pages of recruitments, and those that participants see. */
@NullMarked
package org.tenfold.recruitment.ui;

import org.jspecify.annotations.NullMarked;
