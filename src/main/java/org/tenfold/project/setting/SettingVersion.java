package org.tenfold.project.setting;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting as somebody set it.
 *
 * @param values by name, as {@link SettingHistory#keep} was given them
 * @param setBy name of who set it; empty for the one that held before the first that was kept
 * @param setAt null for that one
 */
public record SettingVersion(
    int version, Map<String, String> values, String setBy, @Nullable Instant setAt) {}
