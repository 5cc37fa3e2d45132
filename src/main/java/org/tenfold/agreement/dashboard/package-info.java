/** All that the dashboard shows at once. */
@NullMarked
package org.tenfold.agreement.dashboard;

import org.jspecify.annotations.NullMarked;
