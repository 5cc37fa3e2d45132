package org.tenfold.annotation.task;

import java.util.UUID;
import org.tenfold.clip.ClipId;

/**
 * A clip held for one annotator until the lease ends.
 *
 * @param token proof of the hold; a vote without it is not taken
 */
public record Assignment(ClipId clip, UUID token) {}
