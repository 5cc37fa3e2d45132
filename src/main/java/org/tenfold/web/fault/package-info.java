/** What nobody caught, on its way to a person or a program. */
@NullMarked
package org.tenfold.web.fault;

import org.jspecify.annotations.NullMarked;
