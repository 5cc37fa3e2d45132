package org.tenfold.agreement.ui.dashboard;

import org.tenfold.web.Drawing;

/**
 * A bar for each emotion.
 *
 * @param unit what is counted, such as "votes"
 */
record EmotionBars(String unit, long[] counts) implements Drawing {}
