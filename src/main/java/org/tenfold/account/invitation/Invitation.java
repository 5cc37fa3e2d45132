package org.tenfold.account.invitation;

import java.time.Instant;
import java.util.Set;
import org.tenfold.account.Role;

/**
 * A way in for one person with the given roles.
 *
 * @param link path with the secret, shown once to the admin who made it; only its hash is stored
 */
public record Invitation(String link, Set<Role> roles, Instant expiresAt) {}
