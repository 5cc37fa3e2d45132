/** The inbox page, the bell of the frame, and what people choose to hear. */
@NamedInterface("ui")
@NullMarked
package org.tenfold.inbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
