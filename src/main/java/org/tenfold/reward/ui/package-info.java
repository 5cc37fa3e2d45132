/** Settings of rewards, statements, and what is wanted. */
@NullMarked
package org.tenfold.reward.ui;

import org.jspecify.annotations.NullMarked;
