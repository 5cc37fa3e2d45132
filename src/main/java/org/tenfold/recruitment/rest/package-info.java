/** Recruitments for programs. */
@NullMarked
package org.tenfold.recruitment.rest;

import org.jspecify.annotations.NullMarked;
