/** Groups of clips that stay together, and how they are dealt into parts of like classes. */
@NullMarked
package org.tenfold.dfew.group;

import org.jspecify.annotations.NullMarked;
