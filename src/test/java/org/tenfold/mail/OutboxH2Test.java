package org.tenfold.mail;

class OutboxH2Test extends OutboxContract {}
