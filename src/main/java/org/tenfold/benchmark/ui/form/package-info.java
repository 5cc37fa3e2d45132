/** The settings of new runs and studies as forms. */
@NullMarked
package org.tenfold.benchmark.ui.form;

import org.jspecify.annotations.NullMarked;
