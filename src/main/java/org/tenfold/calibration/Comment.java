package org.tenfold.calibration;

import java.time.Instant;
import org.tenfold.account.PersonId;
import org.tenfold.clip.ClipId;

/**
 * Something that was said about a clip in the talk.
 *
 * @param words empty once the author has become a pseudonym
 */
public record Comment(ClipId clip, PersonId author, String words, Instant at) {}
