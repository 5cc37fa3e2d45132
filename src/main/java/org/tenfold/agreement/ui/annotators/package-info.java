/** The page that compares annotators. */
@NullMarked
package org.tenfold.agreement.ui.annotators;

import org.jspecify.annotations.NullMarked;
