package org.tenfold.annotation;

import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;

/** One vote that counts, with whose it is. For curators only. */
public record CountedVote(
    UUID vote,
    ClipId clip,
    int clipNumber,
    PersonId annotator,
    String annotatorName,
    Label emotion,
    Instant givenAt) {}
