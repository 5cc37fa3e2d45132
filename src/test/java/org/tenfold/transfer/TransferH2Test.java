package org.tenfold.transfer;

class TransferH2Test extends TransferContract {}
