package org.tenfold.clip.external;

import java.util.List;
import org.tenfold.error.Message;

/**
 * What an import of clips cut elsewhere would do, or did.
 *
 * @param ready rows that can be taken, or were
 * @param movies movies that they belong to
 * @param already rows whose clips are here from an earlier import
 * @param problems a sentence for each row that cannot be taken, with its line
 */
public record ExternalClipReport(int ready, int movies, int already, List<Message> problems) {}
