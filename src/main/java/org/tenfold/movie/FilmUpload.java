package org.tenfold.movie;

import java.time.Instant;
import java.util.UUID;
import org.tenfold.account.PersonId;

/**
 * A film on its way in.
 *
 * @param fingerprint by which a browser knows the same file again after a reload
 * @param libraryPath where it lies in the library; empty for a file from somebody's computer
 * @param finished whether all its bytes are here, so that its job looks at it
 */
public record FilmUpload(
    UUID id,
    PersonId person,
    String title,
    String credit,
    String fileName,
    String fingerprint,
    long sizeBytes,
    String libraryPath,
    Instant createdAt,
    boolean finished) {}
