/** What training and test parts share that they should not. */
@NamedInterface("leakage")
@NullMarked
package org.tenfold.dfew.leakage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
