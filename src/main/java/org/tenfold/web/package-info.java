/** The frame around all pages: security, layout, shared components. */
@NullMarked
package org.tenfold.web;

import org.jspecify.annotations.NullMarked;
