/** Background work for programs. */
@NullMarked
package org.tenfold.job.rest;

import org.jspecify.annotations.NullMarked;
