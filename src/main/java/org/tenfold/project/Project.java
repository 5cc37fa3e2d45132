package org.tenfold.project;

import org.tenfold.emotion.LabelRule;

/**
 * A dataset in the making, with its rules.
 *
 * @param demo made by Tenfold itself for newcomers; its numbers mean nothing
 * @param clipsPerMovie most clips from one film; the paper's is 20
 */
public record Project(ProjectId id, String name, boolean demo, int clipsPerMovie, LabelRule rule) {}
