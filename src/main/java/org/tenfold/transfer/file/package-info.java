/** The file of a project: a ZIP of tables, media and a manifest that says what must be in it. */
@NullMarked
package org.tenfold.transfer.file;

import org.jspecify.annotations.NullMarked;
