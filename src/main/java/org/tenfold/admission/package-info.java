/**
 * Who may label: background, consent, guidelines, a training round and a qualification test, each
 * only where the project asks for it.
 */
@NullMarked
package org.tenfold.admission;

import org.jspecify.annotations.NullMarked;
