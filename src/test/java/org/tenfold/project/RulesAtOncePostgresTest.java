package org.tenfold.project;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class RulesAtOncePostgresTest extends RulesAtOnceContract {}
