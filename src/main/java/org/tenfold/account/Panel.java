package org.tenfold.account;

/**
 * Who judges: people, or the demo's simulation. The database never lets the two fill each other's
 * slots.
 */
public enum Panel {
  HUMAN,
  SIMULATED
}
