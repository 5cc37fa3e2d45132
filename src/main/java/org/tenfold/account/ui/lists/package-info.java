/** What stands above a long list: its columns, and the views that its reader keeps. */
@NamedInterface("lists")
@NullMarked
package org.tenfold.account.ui.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
