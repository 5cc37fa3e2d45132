/** The project itself, for programs. */
@NullMarked
package org.tenfold.home.rest;

import org.jspecify.annotations.NullMarked;
