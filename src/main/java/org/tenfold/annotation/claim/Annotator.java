package org.tenfold.annotation.claim;

import java.util.List;
import org.tenfold.account.PersonId;
import org.tenfold.label.Label;

/**
 * A person as the labelling screen knows them.
 *
 * @param order which emotion stands on which key, first on 1
 * @param paused a curator lets them rest; they get no clips
 * @param settings of their screen, as JSON; checked before it is kept
 */
public record Annotator(
    PersonId id, List<Label> order, boolean paused, String pausedReason, String settings) {}
