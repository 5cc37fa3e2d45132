package org.tenfold.operation.check;

/** Files of the store that nothing names, older than a day, as the last check found them. */
public record UnnamedFiles(long files, long bytes) {}
