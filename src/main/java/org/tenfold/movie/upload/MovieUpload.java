package org.tenfold.movie.upload;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tenfold.account.PersonId;

/**
 * A movie on its way in.
 *
 * @param fingerprint by which a browser knows the same file again after a reload
 * @param libraryPath where it lies in the library; empty for a file from somebody's computer
 * @param finished whether all its bytes are here, so that its job looks at it
 * @param holder the {@link org.tenfold.media.DataFolder#id} of the machine that has its bytes, or
 *     the library that it lies in; empty for one of before this was kept
 * @param refused whether it is no movie that can be taken, so that its bytes are gone
 */
public record MovieUpload(
    UUID id,
    PersonId person,
    String title,
    String credit,
    String fileName,
    String fingerprint,
    long sizeBytes,
    String libraryPath,
    Instant createdAt,
    boolean finished,
    Optional<UUID> holder,
    boolean refused) {}
