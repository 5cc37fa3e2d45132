/** The command line: one class per command, without Spring, so that it starts at once. */
@NullMarked
package org.tenfold.cli;

import org.jspecify.annotations.NullMarked;
