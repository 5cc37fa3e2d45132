/** How a command asks the server that has the embedded database open for a backup. */
@NullMarked
package org.tenfold.backup.request;

import org.jspecify.annotations.NullMarked;
