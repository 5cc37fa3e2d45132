/** Pieces of the pages that every room may use: chart, header, tiles, badges, messages. */
@NullMarked
package org.tenfold.web;

import org.jspecify.annotations.NullMarked;
