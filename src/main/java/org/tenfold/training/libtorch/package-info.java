/**
 * libtorch as an engine, by JavaCPP's bindings. Loaded by a class loader of its own: nothing else
 * may name these classes.
 */
@NullMarked
package org.tenfold.training.libtorch;

import org.jspecify.annotations.NullMarked;
