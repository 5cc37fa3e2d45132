package org.tenfold.annotation;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class TenVotesPostgresTest extends TenVotesContract {}
