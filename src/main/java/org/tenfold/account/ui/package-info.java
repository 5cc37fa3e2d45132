/** The pages of {@link org.tenfold.account}. They hold no rules. */
@NamedInterface("ui")
@NullMarked
package org.tenfold.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
