/** What the votes say together, for programs: the figures of the dashboard's pages. */
@NullMarked
package org.tenfold.agreement.rest;

import org.jspecify.annotations.NullMarked;
