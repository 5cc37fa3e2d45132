package org.tenfold.annotation;

import org.tenfold.project.ProjectId;

/**
 * What holds for every clip of the project at this moment.
 *
 * @param votes how many a clip gets
 */
record LabellingTerms(ProjectId project, int votes, LabellingRule rule) {}
