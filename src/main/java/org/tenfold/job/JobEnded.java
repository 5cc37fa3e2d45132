package org.tenfold.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.account.PersonId;
import org.tenfold.error.Message;

/**
 * A job is done, or has failed until somebody tries it again. Published in the transaction that
 * records it; not for parts, nor for what somebody cancelled.
 *
 * @param kind which {@link JobHandler} did it
 * @param subject id of what it worked on
 * @param reason why it failed; null when it is done
 * @param by who asked for it; null where nobody did
 */
public record JobEnded(
    UUID project,
    String kind,
    UUID subject,
    Message title,
    @Nullable Message reason,
    @Nullable PersonId by) {}
