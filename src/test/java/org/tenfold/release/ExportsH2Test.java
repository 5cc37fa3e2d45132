package org.tenfold.release;

class ExportsH2Test extends ExportsContract {}
