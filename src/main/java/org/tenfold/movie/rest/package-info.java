/** Movies over HTTP: uploads in pieces. */
@NullMarked
package org.tenfold.movie.rest;

import org.jspecify.annotations.NullMarked;
