package org.tenfold.annotation;

import org.tenfold.clip.ClipId;
import org.tenfold.emotion.Emotion;

/** A clip whose emotion is settled otherwise than by ten votes. */
public record GoldClip(ClipId clip, Emotion emotion, GoldPurpose purpose) {}
