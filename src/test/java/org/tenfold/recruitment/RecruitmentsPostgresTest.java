package org.tenfold.recruitment;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class RecruitmentsPostgresTest extends RecruitmentsContract {}
