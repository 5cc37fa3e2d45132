package org.tenfold.discussion;

class DiscussionH2Test extends DiscussionContract {}
