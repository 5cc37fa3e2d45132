package org.tenfold.annotation;

import org.tenfold.account.PersonId;

/**
 * An annotator asked for a clip, and there is none for them now. Published each time they ask,
 * outside of any transaction.
 */
public record NothingToJudge(PersonId annotator) {}
