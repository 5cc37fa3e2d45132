/** What the trainer asks of an engine, and how engines are kept apart. */
@NullMarked
package org.tenfold.training.engine;

import org.jspecify.annotations.NullMarked;
