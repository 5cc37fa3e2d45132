package org.tenfold.table;

/**
 * How large a table may be before it is refused: for files from people's own computers.
 *
 * @param bytes of the file
 * @param expandedBytes of all that a workbook unpacks to, which may be a thousand times its size
 * @param lines with the header
 * @param columns of any line
 * @param cell characters of any value
 */
public record TableLimits(long bytes, long expandedBytes, long lines, int columns, int cell) {
  private static final long MEBIBYTE = 1L << 20;

  /** For files that whoever starts a command has chosen: only what would end the process. */
  public static final TableLimits WIDE =
      new TableLimits(4096 * MEBIBYTE, 1024 * MEBIBYTE, Long.MAX_VALUE, 16_384, 1_000_000);

  /** For uploads. A million votes fit in it. */
  public static final TableLimits UPLOAD =
      new TableLimits(64 * MEBIBYTE, 192 * MEBIBYTE, 1_000_001, 256, 1_000);
}
