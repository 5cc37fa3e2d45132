/** A project's file for a browser. */
@NullMarked
package org.tenfold.transfer.ui;

import org.jspecify.annotations.NullMarked;
