package org.tenfold.clip.takedown;

import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

/**
 * Published in the transaction that takes a clip down.
 *
 * @param reason for the log
 */
public record ClipTakenDown(ClipId clip, String reason, PersonId by) {}
