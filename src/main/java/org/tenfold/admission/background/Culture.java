package org.tenfold.admission.background;

/**
 * Where somebody learned to read faces, roughly. Short on purpose: finer regions would tell who a
 * person is before they would tell anything about their judgements.
 */
public enum Culture {
  EAST_ASIA,
  SOUTHEAST_ASIA,
  SOUTH_ASIA,
  CENTRAL_ASIA,
  MIDDLE_EAST_NORTH_AFRICA,
  SUB_SAHARAN_AFRICA,
  EUROPE,
  NORTH_AMERICA,
  LATIN_AMERICA,
  OCEANIA,
  OTHER
}
