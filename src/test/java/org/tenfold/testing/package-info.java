/** What tests stand on. */
package org.tenfold.testing;
