package org.tenfold.intake.dryrun;

import java.util.List;
import org.tenfold.intake.ImportedClip;
import org.tenfold.intake.ImportedVote;

/**
 * A file, understood.
 *
 * @param clips by their place in the file
 * @param annotators all who voted, each once; empty when the file does not tell
 * @param votes by clip number and annotator; empty when the file does not tell
 */
public record ReadSet(
    DryRunReport report,
    List<ImportedClip> clips,
    List<String> annotators,
    List<ImportedVote> votes) {}
