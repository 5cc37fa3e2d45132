/** What people say of a release beside what is frozen, and may change. */
@NullMarked
package org.tenfold.release.description;

import org.jspecify.annotations.NullMarked;
