package org.tenfold.account.browser;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody is signed in.
 *
 * @param remembered whether it signs in by itself when its session has ended
 * @param address of the last look, in digits
 * @param browser its name and system, as far as it tells them
 */
public record OpenBrowser(
    UUID id, boolean remembered, Instant begun, Instant lastSeen, String address, String browser) {}
