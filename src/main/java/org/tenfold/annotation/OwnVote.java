package org.tenfold.annotation;

import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;

/** A judgement as its annotator knows it: nothing tells whether it is one of the ten. */
public record OwnVote(UUID id, ClipId clip, PersonId annotator, Label label, Instant at) {}
