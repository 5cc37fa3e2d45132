package org.tenfold.project;

import java.util.UUID;
import org.tenfold.label.LabelSet;

/**
 * The label set of a project as the database keeps it.
 *
 * @param name of a preset, such as {@code MAFW-11}, or what people call their own
 */
public record NamedLabelSet(UUID id, String name, LabelSet labels) {}
