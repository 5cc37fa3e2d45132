package org.tenfold.project;

import org.tenfold.account.PersonId;
import org.tenfold.label.LabelSet;

/**
 * A project without clips is judged by other labels from now on. Told within the transaction that
 * changes it: what was said by the numbers of the labels before says nothing of these.
 */
public record LabelsChosen(ProjectId project, LabelSet labels, PersonId by) {}
