package org.tenfold.clip;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class ClipPrintsPostgresTest extends ClipPrintsContract {}
