package org.tenfold.webhook;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class WebhookPostgresTest extends WebhookContract {}
