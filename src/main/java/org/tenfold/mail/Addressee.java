package org.tenfold.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenfold.language.Language;

/**
 * Whom a mail is for.
 *
 * @param person whose it is, so that it can be withdrawn; null for somebody without an account
 * @param address of one mailbox
 * @param language that the mail is written in
 */
public record Addressee(@Nullable UUID person, String address, Language language) {}
