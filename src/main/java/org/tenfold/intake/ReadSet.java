package org.tenfold.intake;

import java.util.List;

/**
 * A file, understood.
 *
 * @param clips by their place in the file
 * @param annotators all who voted, each once; empty when the file does not tell
 * @param ballots by clip number and annotator; empty when the file does not tell
 */
public record ReadSet(
    DryRunReport report,
    List<ImportedClip> clips,
    List<String> annotators,
    List<ImportedBallot> ballots) {}
