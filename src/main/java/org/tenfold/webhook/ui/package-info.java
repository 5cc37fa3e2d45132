/** The page of a project's webhooks. */
@NullMarked
package org.tenfold.webhook.ui;

import org.jspecify.annotations.NullMarked;
