package org.tenfold.webhook;

class WebhookH2Test extends WebhookContract {}
