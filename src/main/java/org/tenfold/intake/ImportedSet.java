package org.tenfold.intake;

import java.time.Instant;
import java.util.OptionalInt;
import org.tenfold.account.PersonId;

/**
 * A file's votes as they were kept. Immutable; a set can only be deleted and imported again.
 *
 * @param clips how many, at least 1
 * @param votes of all clips together
 * @param annotators how many people voted; empty when the file holds counts only, and then no view
 *     by annotator is possible
 * @param votesPerClip of a finished clip, as the importing person confirmed
 * @param fileName as it was called on that person's computer
 * @param sha256 of the file, 64 hexadecimal digits
 */
public record ImportedSet(
    ImportedSetId id,
    String name,
    SourceFormat format,
    int clips,
    long votes,
    OptionalInt annotators,
    int votesPerClip,
    PersonId importedBy,
    Instant importedAt,
    String fileName,
    String sha256) {}
