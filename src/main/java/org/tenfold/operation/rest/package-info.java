/** The state of the server, for programs. */
@NullMarked
package org.tenfold.operation.rest;

import org.jspecify.annotations.NullMarked;
