package org.tenfold.project;

class OtherProjectH2Test extends OtherProjectContract {}
