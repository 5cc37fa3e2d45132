/**
 * A project that a newcomer can walk through: bundled films, clips cut by script, simulated
 * annotators.
 */
@NullMarked
package org.tenfold.demo;

import org.jspecify.annotations.NullMarked;
