/**
 * Background work that people can watch, cancel and retry; it survives a restart of the
 * application.
 */
@NullMarked
package org.tenfold.job;

import org.jspecify.annotations.NullMarked;
