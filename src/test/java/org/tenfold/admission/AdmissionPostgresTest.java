package org.tenfold.admission;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class AdmissionPostgresTest extends AdmissionContract {}
