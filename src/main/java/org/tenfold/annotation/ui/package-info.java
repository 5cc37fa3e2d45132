/** The annotator's page: one clip, seven emotions, one key. */
@NullMarked
package org.tenfold.annotation.ui;

import org.jspecify.annotations.NullMarked;
