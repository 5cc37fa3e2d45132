/**
 * The packaged jar, laid out in files and with a cache of its classes, so that it starts in half
 * the time (docs/decisions/0066). These classes lie at the top of the packaged jar, so that they
 * run before its loader does: they use nothing but the JDK, and on the way to the second JVM as
 * little of it as possible, for each class that is loaded there delays every command.
 */
@NullMarked
package org.tenfold.launch.layout;

import org.jspecify.annotations.NullMarked;
