/** The files of a backup: what they are called, and how they are proved whole. */
@NullMarked
package org.tenfold.backup.file;

import org.jspecify.annotations.NullMarked;
