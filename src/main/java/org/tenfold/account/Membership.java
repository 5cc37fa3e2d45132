package org.tenfold.account;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A role that somebody bears in a project. */
@Embeddable
record Membership(UUID projectId, @Enumerated(EnumType.STRING) Role role) {}
