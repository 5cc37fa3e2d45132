/** Members of a project, for programs. */
@NullMarked
package org.tenfold.account.rest;

import org.jspecify.annotations.NullMarked;
