package org.tenfold.inbox.digest;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class InboxPostgresTest extends InboxContract {}
