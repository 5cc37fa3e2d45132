/** New clips that a run was asked about on its page, from the upload to the answer. */
@NullMarked
package org.tenfold.benchmark.newclip;

import org.jspecify.annotations.NullMarked;
