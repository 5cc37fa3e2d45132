package org.tenfold.discussion;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class DiscussionPostgresTest extends DiscussionContract {}
