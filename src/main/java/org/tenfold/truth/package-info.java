/** What the votes say about the truth and about the voters: beyond plain counts. Pure. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.truth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
