package org.tenfold.webhook.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param status of HTTP
 * @param body its beginning
 */
public record Answer(int status, String body) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: [^\r\n]*)?");
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d{1,9}) *\r\n");
  private static final Pattern CHUNKED = Pattern.compile("\r\ntransfer-encoding: *chunked *\r\n");
  private static final String END_OF_HEAD = "\r\n\r\n";

  public boolean taken() {
    return status / 100 == 2;
  }

  /** Nothing more will be told here: it exists no longer. */
  public boolean gone() {
    return status == 410;
  }

  /**
   * @param come all that came until now
   * @param ended whether nothing more comes
   * @return empty while it is not whole, or when it is no answer of HTTP
   */
  static Optional<Answer> read(ByteArrayOutputStream come, boolean ended) {
    String text = come.toString(StandardCharsets.UTF_8);
    int end = text.indexOf(END_OF_HEAD);
    if (end < 0) {
      return Optional.empty();
    }
    Matcher status = STATUS.matcher(text.substring(0, text.indexOf('\r')));
    if (!status.matches()) {
      return Optional.empty();
    }
    String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
    String body = text.substring(end + END_OF_HEAD.length());
    boolean chunked = CHUNKED.matcher(head).find();
    Matcher length = LENGTH.matcher(head);
    boolean whole =
        ended
            || chunked && body.endsWith("0" + END_OF_HEAD)
            || length.find()
                && body.getBytes(StandardCharsets.UTF_8).length
                    >= Integer.parseInt(length.group(1));
    return whole
        ? Optional.of(new Answer(Integer.parseInt(status.group(1)), chunked ? joined(body) : body))
        : Optional.empty();
  }

  /** Without the lengths that stand before its pieces. */
  private static String joined(String body) {
    return body.replaceAll("(?m)(^|\r\n)[0-9a-fA-F]{1,8}(;[^\r\n]*)?\r\n", "").strip();
  }
}
