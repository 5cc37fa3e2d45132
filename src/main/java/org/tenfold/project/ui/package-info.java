/** Pages of projects: which there are, and what belongs to the one that a page shows. */
@NullMarked
package org.tenfold.project.ui;

import org.jspecify.annotations.NullMarked;
