/** What was found in a clip, for people to look at. */
@NullMarked
package org.tenfold.face.report;

import org.jspecify.annotations.NullMarked;
