/** The leaderboard of a release, and what is sent in to it. */
@NullMarked
package org.tenfold.benchmark.ui.board;

import org.jspecify.annotations.NullMarked;
