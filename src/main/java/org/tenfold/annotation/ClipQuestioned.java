package org.tenfold.annotation;

import org.tenfold.clip.ClipId;

/**
 * So many annotators could not judge a clip that a curator must decide about it. Published in the
 * transaction of the last of them.
 */
public record ClipQuestioned(ClipId clip) {}
