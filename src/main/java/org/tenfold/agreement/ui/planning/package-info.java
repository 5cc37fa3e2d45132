/** How many clips and votes to ask for. */
@NullMarked
package org.tenfold.agreement.ui.planning;

import org.jspecify.annotations.NullMarked;
