/** Agreement of raters beyond chance. */
@NamedInterface("agreement")
@NullMarked
package org.tenfold.statistics.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
