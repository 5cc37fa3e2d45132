package org.tenfold.project;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class OtherProjectPostgresTest extends OtherProjectContract {}
