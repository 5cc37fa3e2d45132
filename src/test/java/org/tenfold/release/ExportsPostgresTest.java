package org.tenfold.release;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class ExportsPostgresTest extends ExportsContract {}
