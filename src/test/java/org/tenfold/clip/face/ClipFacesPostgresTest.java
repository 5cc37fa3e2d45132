package org.tenfold.clip.face;

import org.tenfold.testing.OnPostgres;

@OnPostgres
class ClipFacesPostgresTest extends ClipFacesContract {}
