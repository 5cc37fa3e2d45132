package org.tenfold.project;

class RulesAtOnceH2Test extends RulesAtOnceContract {}
