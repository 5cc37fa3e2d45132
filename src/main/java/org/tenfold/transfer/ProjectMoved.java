package org.tenfold.transfer;

import org.tenfold.project.Project;

/**
 * A whole project was written to a file, or came in from one.
 *
 * @param in whether it came in
 */
public record ProjectMoved(Project project, boolean in) {}
