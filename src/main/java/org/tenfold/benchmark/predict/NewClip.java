package org.tenfold.benchmark.predict;

import java.nio.file.Path;

/**
 * A clip that no network of ours has seen.
 *
 * @param name by which people know it: the file's, with its folders below the one they gave
 * @param path a video, or a folder of aligned pictures {@code 1.jpg} up
 * @param aligned whether it is such a folder
 */
public record NewClip(String name, Path path, boolean aligned) {}
