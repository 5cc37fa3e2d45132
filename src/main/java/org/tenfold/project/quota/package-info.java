/** What whoever runs the server lets a project take of it. */
@NamedInterface("quota")
@NullMarked
package org.tenfold.project.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
