package org.tenfold.account;

/**
 * Nobody asks this person for a second factor any longer; what was kept for it goes in the same
 * transaction.
 */
public record SecondFactorLost(PersonId person) {}
