package org.tenfold.media;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class ReconcilerPostgresTest extends ReconcilerContract {}
