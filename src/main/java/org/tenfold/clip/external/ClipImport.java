package org.tenfold.clip.external;

import java.util.Optional;
import java.util.UUID;
import org.tenfold.account.PersonId;

/**
 * A list of clips cut elsewhere that somebody wants looked at or imported.
 *
 * @param listPath of the list in the library; the clips' names begin at its folder
 * @param dry whether it is only looked at
 * @param report absent until it has ended
 * @param holder the {@link org.tenfold.media.DataFolder#id} of the machine whose library it is;
 *     empty for one of before this was kept
 */
public record ClipImport(
    UUID id,
    String listPath,
    boolean dry,
    PersonId by,
    Optional<ExternalClipReport> report,
    Optional<UUID> holder) {}
