/** What every answer over HTTP bears. */
@NullMarked
package org.tenfold.web.http;

import org.jspecify.annotations.NullMarked;
