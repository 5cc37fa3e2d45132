package org.tenfold.project;

import org.tenfold.account.PersonId;

/**
 * A new project begins with the settings of another. Told within the transaction that makes it:
 * each feature copies its own, without their history.
 */
public record SettingsCopied(ProjectId from, ProjectId to, PersonId by) {}
