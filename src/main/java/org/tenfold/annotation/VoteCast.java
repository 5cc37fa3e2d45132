package org.tenfold.annotation;

import org.tenfold.account.Panel;
import org.tenfold.clip.ClipId;

/** A clip's votes changed: one came, or one was taken back. It tells no one whose or what. */
public record VoteCast(ClipId clip, Panel panel) {}
