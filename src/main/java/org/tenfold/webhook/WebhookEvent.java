package org.tenfold.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenfold.inbox.NoticeKind;

/** What a webhook may hear. Stored by name and sent as {@link #type}: none is ever renamed. */
public enum WebhookEvent {
  RUN_FINISHED("run.finished", NoticeKind.RUN_FINISHED),
  RUN_FAILED("run.failed", NoticeKind.RUN_FAILED),
  RELEASE_READY("release.ready", NoticeKind.RELEASE_READY),
  KAPPA_FELL("kappa.fell", NoticeKind.KAPPA_FELL),
  CLIP_REJECTED("clip.rejected", NoticeKind.CLIP_REJECTED),
  IMPORT_FINISHED("import.finished", NoticeKind.IMPORT_FINISHED),
  JOB_FAILED("job.failed", NoticeKind.JOB_FAILED),
  PROJECT_MOVED("project.moved", NoticeKind.PROJECT_MOVED),

  /** What somebody asks for, to see that it works. */
  TEST("test", null);

  private final String type;
  private final @Nullable NoticeKind notice;

  WebhookEvent(String type, @Nullable NoticeKind notice) {
    this.type = type;
    this.notice = notice;
  }

  public String type() {
    return type;
  }

  /** Those that can be chosen. */
  public static List<WebhookEvent> choices() {
    return Arrays.stream(values()).filter(one -> one.notice != null).toList();
  }

  static Optional<WebhookEvent> of(NoticeKind kind) {
    return choices().stream().filter(one -> one.notice == kind).findFirst();
  }

  /** One that can be chosen. */
  public static Optional<WebhookEvent> ofType(String type) {
    return choices().stream().filter(one -> one.type.equals(type)).findFirst();
  }
}
