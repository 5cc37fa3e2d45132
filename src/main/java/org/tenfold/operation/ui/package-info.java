/** The state of the server, on a page. */
@NullMarked
package org.tenfold.operation.ui;

import org.jspecify.annotations.NullMarked;
