@NullMarked
package org.tenfold.discussion.ui;

import org.jspecify.annotations.NullMarked;
