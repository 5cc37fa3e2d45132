package org.tenfold.intake.dryrun;

import java.util.List;
import org.tenfold.intake.ImportedBallot;
import org.tenfold.intake.ImportedClip;

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
