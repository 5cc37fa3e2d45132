/** What a judgement can come to, and why it may not be taken. */
@NullMarked
package org.tenfold.annotation.vote;

import org.jspecify.annotations.NullMarked;
