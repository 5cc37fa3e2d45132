package org.tenfold.transfer.table;

import java.util.List;

/**
 * A foreign key.
 *
 * @param columns of the table that has it, in the order of {@code targets}
 * @param optional whether a row may refer to nothing
 */
public record Reference(
    List<String> columns, String target, List<String> targets, boolean optional) {}
