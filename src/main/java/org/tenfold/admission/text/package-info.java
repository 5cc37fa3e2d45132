/** Consent texts and guidelines, with who has read which version. */
@NullMarked
package org.tenfold.admission.text;

import org.jspecify.annotations.NullMarked;
