package org.tenfold.project;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class SettingsPostgresTest extends SettingsContract {}
