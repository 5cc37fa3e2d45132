/** What each role does, its keys, the glossary, version and licences: help within the product. */
@NullMarked
package org.tenfold.home.help;

import org.jspecify.annotations.NullMarked;
