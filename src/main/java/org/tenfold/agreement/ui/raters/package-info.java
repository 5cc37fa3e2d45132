/** The page that compares annotators. */
@NullMarked
package org.tenfold.agreement.ui.raters;

import org.jspecify.annotations.NullMarked;
