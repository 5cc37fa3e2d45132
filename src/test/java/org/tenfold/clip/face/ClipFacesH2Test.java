package org.tenfold.clip.face;

class ClipFacesH2Test extends ClipFacesContract {}
