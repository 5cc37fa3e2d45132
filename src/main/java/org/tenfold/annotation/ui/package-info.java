/** The annotator's page: one clip, one choice, one key. */
@NullMarked
package org.tenfold.annotation.ui;

import org.jspecify.annotations.NullMarked;
