/** What a recruitment is made for, how its platform calls things, and what participants get. */
@NullMarked
package org.tenfold.recruitment.terms;

import org.jspecify.annotations.NullMarked;
