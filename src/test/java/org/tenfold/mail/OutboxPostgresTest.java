package org.tenfold.mail;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class OutboxPostgresTest extends OutboxContract {}
