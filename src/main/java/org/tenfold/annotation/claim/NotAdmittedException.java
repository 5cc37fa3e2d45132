package org.tenfold.annotation.claim;

import java.util.Locale;
import java.util.Map;
import org.tenfold.annotation.Refusal;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;

/** This person gets no clips now; the refusal says why and what to do. */
public class NotAdmittedException extends InvalidInput {
  private final transient Refusal refusal;

  public NotAdmittedException(Refusal refusal) {
    super(Message.text(refusal.sentence(Locale.ENGLISH)));
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }

  @Override
  public String in(Locale reader) {
    return refusal.sentence(reader);
  }

  @Override
  public String kind() {
    return "not-ready";
  }

  @Override
  public int status() {
    return 403;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("step", refusal.code());
  }
}
