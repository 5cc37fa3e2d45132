package org.tenfold.account;

/**
 * Somebody is a pseudonym from now on. Whoever keeps what tells who they were forgets it, in the
 * transaction that publishes this.
 *
 * @param username that they had
 */
public record PersonAnonymised(PersonId person, String username) {}
