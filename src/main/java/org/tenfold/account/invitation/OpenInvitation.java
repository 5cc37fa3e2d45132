package org.tenfold.account.invitation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tenfold.account.PersonId;
import org.tenfold.account.Role;

/**
 * An invitation that nobody has used yet. Its link is not known any more.
 *
 * @param note for whom, as its maker put it; may be empty
 * @param email whose owner needs no link; may be empty
 */
public record OpenInvitation(
    UUID id,
    Set<Role> roles,
    String note,
    String email,
    PersonId by,
    Instant madeAt,
    Instant expiresAt) {}
