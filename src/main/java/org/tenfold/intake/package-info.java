/**
 * Votes that labs already have: files are read, checked in a dry run, and kept as imported sets. An
 * imported set has no film behind it and never mixes with slots, votes and clips of our own.
 */
@NullMarked
package org.tenfold.intake;

import org.jspecify.annotations.NullMarked;
