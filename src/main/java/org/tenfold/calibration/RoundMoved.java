package org.tenfold.calibration;

import java.util.List;
import java.util.UUID;
import org.tenfold.account.PersonId;

/**
 * A round waits for its members in another way than before, in the transaction that publishes this.
 *
 * @param state where it stands now
 */
public record RoundMoved(UUID round, String name, RoundState state, List<PersonId> members) {}
