/** What a file of clips, labels, votes or predictions is, and lists of labelled clips. */
@NamedInterface("list")
@NullMarked
package org.tenfold.dfew.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
