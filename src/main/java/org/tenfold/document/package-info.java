/** What every document that leaves has in common: drawings, and text that is safe in a format. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tenfold.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
