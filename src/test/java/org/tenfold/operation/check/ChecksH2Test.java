package org.tenfold.operation.check;

class ChecksH2Test extends ChecksContract {}
