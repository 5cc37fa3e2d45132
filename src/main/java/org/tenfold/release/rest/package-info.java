/** Releases for programs. */
@NullMarked
package org.tenfold.release.rest;

import org.jspecify.annotations.NullMarked;
