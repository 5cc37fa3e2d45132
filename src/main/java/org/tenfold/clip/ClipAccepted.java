package org.tenfold.clip;

import org.tenfold.account.PersonId;

/**
 * The clip passed the pre-annotation check: annotators may judge it from now on.
 *
 * @param by whose yes was the last that it needed
 */
public record ClipAccepted(ClipId clip, PersonId by) {}
