package org.tenfold.table;

/** Keeps text of people from being run as a formula by the spreadsheet that opens a CSV of ours. */
public final class FormulaGuard {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private FormulaGuard() {}

  /** The text itself, or with an apostrophe before it; numbers stay as they are. */
  public static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0;
    return formula && !cell.matches("[+-]?\\d[\\d.eE+-]*") ? "'" + cell : cell;
  }
}
