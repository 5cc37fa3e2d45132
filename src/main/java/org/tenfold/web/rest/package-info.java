/** What all answers of the API have in common: pages, figures, parameters. */
@NamedInterface("rest")
@NullMarked
package org.tenfold.web.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
