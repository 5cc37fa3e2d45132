package org.tenfold.release;

class TakedownH2Test extends TakedownContract {}
