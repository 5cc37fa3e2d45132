/**
 * The networks of the DFEW paper as declarations that any engine can read: one file a network, to
 * be laid beside the figure in its paper. Shapes are {@code [channels, frames, height, width]}.
 */
@NamedInterface("network")
@NullMarked
package org.tenfold.training.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
