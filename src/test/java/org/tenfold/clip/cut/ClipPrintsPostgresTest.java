package org.tenfold.clip.cut;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class ClipPrintsPostgresTest extends ClipPrintsContract {}
