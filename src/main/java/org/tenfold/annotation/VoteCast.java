package org.tenfold.annotation;

import org.tenfold.account.Panel;
import org.tenfold.clip.ClipId;

/** A vote was stored. It tells no one whose it was or what it said. */
public record VoteCast(ClipId clip, Panel panel) {}
