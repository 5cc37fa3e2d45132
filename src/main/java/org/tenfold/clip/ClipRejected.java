package org.tenfold.clip;

import org.tenfold.account.PersonId;
import org.tenfold.error.Message;

/** A clip did not pass the pre-annotation check. */
public record ClipRejected(Clip clip, PersonId by, Message reason) {}
