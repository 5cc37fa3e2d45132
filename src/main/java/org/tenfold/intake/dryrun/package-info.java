/** What an import would do, without doing it. */
@NullMarked
package org.tenfold.intake.dryrun;

import org.jspecify.annotations.NullMarked;
