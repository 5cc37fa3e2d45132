package org.tenfold.clip;

/** A rejected clip waits for the check again, in the transaction that does so. */
public record ClipRestored(ClipId clip) {}
