/** Claim, vote, undo and skip for the labelling screen and for programs. */
@NullMarked
package org.tenfold.annotation.rest;

import org.jspecify.annotations.NullMarked;
