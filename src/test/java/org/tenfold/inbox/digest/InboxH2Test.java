package org.tenfold.inbox.digest;

class InboxH2Test extends InboxContract {}
