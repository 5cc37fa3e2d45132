/** Votes out of tables and of exports of Label Studio. */
@NullMarked
package org.tenfold.intake.read;

import org.jspecify.annotations.NullMarked;
