/** Another label rule, tried before it is set. */
@NullMarked
package org.tenfold.agreement.rule;

import org.jspecify.annotations.NullMarked;
