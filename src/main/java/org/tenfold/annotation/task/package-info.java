/** How far the judging of one clip is: its slots and its counts. */
@NullMarked
package org.tenfold.annotation.task;

import org.jspecify.annotations.NullMarked;
