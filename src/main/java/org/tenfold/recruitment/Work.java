package org.tenfold.recruitment;

import java.time.Duration;
import java.time.Instant;

/**
 * What somebody has done in one participation.
 *
 * @param judged clips and control tasks
 * @param active time with a clip in front of them, of clips alone: control tasks keep none
 * @param last when they judged last, or came
 */
record Work(int judged, Duration active, Instant last) {}
