package org.tenfold.intake;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class IntakePostgresTest extends IntakeContract {}
