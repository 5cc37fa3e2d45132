package org.tenfold.annotation;

import org.tenfold.clip.ClipId;
import org.tenfold.label.Label;

/** A clip whose emotion is settled otherwise than by ten votes. */
public record GoldClip(ClipId clip, Label emotion, GoldPurpose purpose) {}
