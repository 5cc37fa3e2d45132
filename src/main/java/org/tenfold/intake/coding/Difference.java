package org.tenfold.intake.coding;

import org.tenfold.error.Message;
import org.tenfold.label.VoteCounts;

/**
 * A clip whose own label is not what its votes come to.
 *
 * @param place in the file
 * @param given the file's label in our coding, 0..n
 * @param counted what the votes come to by the rule, 0..n
 */
public record Difference(Message place, String clip, VoteCounts votes, int given, int counted) {}
