package org.tenfold.account.identity;

import java.util.List;

/**
 * What another server says of somebody whom it has signed in.
 *
 * @param issuer that server
 * @param subject by which it knows them, for ever
 * @param email empty when it says none, or does not vouch for it
 */
public record Claimed(
    String issuer,
    String subject,
    String username,
    String displayName,
    String email,
    List<String> groups) {}
