/** Calling addresses that people gave, and none that only this server can reach. */
@NullMarked
package org.tenfold.webhook.http;

import org.jspecify.annotations.NullMarked;
