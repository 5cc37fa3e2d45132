/** What the labels of a file mean. */
@NullMarked
package org.tenfold.intake.coding;

import org.jspecify.annotations.NullMarked;
