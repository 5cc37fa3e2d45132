/** What annotators and collectors earn: rules with versions and an append-only ledger. */
@NullMarked
package org.tenfold.reward;

import org.jspecify.annotations.NullMarked;
