/** How many clips and votes to ask for, what they cost, and when they will be there. */
@NullMarked
package org.tenfold.agreement.planning;

import org.jspecify.annotations.NullMarked;
