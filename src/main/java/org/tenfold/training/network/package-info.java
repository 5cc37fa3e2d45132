/**
 * The networks of the DFEW paper as declarations that any engine can read: one file a network, to
 * be laid beside the figure in its paper. Shapes are {@code [channels, frames, height, width]}.
 */
@NullMarked
package org.tenfold.training.network;

import org.jspecify.annotations.NullMarked;
