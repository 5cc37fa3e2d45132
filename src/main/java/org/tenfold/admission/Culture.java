package org.tenfold.admission;

/**
 * Where somebody learned to read faces, roughly. Short on purpose: finer regions would tell who a
 * person is before they would tell anything about their judgements.
 */
public enum Culture {
  EAST_ASIA("East Asia"),
  SOUTHEAST_ASIA("Southeast Asia"),
  SOUTH_ASIA("South Asia"),
  CENTRAL_ASIA("Central Asia"),
  MIDDLE_EAST_NORTH_AFRICA("Middle East and North Africa"),
  SUB_SAHARAN_AFRICA("Sub-Saharan Africa"),
  EUROPE("Europe"),
  NORTH_AMERICA("North America"),
  LATIN_AMERICA("Latin America and Caribbean"),
  OCEANIA("Oceania"),
  OTHER("Other or several");

  private final String title;

  Culture(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
