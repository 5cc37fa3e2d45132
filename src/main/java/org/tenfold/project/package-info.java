/** What a lab works on, with the rules that its clips and labels obey. */
@NullMarked
package org.tenfold.project;

import org.jspecify.annotations.NullMarked;
