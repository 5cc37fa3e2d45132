/** The way to the first clip for annotators, and what curators set about it. */
@NullMarked
package org.tenfold.admission.ui;

import org.jspecify.annotations.NullMarked;
