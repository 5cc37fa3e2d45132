/** Webhooks for programs. */
@NullMarked
package org.tenfold.webhook.rest;

import org.jspecify.annotations.NullMarked;
