package org.tenfold.admission;

import java.util.Optional;
import org.tenfold.account.PersonId;
import org.tenfold.admission.background.Background;

/** How far one annotator has come, for curators. */
public record AnnotatorStanding(
    PersonId id, String name, Optional<Background> background, Standing standing) {}
