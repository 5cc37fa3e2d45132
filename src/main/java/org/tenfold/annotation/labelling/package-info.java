/** What an annotator does with a clip: hold it, judge it, take that back, leave it. */
@NullMarked
package org.tenfold.annotation.labelling;

import org.jspecify.annotations.NullMarked;
