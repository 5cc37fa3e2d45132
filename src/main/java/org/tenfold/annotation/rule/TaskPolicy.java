package org.tenfold.annotation.rule;

import org.tenfold.project.ProjectId;

/**
 * What holds for every clip of the project at this moment.
 *
 * @param archived nobody gets clips any more
 * @param votes how many a clip gets
 */
public record TaskPolicy(ProjectId project, boolean archived, int votes, AnnotationRule rule) {}
