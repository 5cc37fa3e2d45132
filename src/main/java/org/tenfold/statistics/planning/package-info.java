/** What figures to expect of so many clips with so many votes each, before they are given. */
@NamedInterface("planning")
@NullMarked
package org.tenfold.statistics.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
