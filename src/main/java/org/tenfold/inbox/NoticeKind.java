package org.tenfold.inbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.tenfold.account.Role;
import org.tenfold.account.SignedInPerson;

/** What people may be told of. Stored by name: none is ever renamed. */
public enum NoticeKind {
  CLIPS_TO_JUDGE(Often.ONCE, Mail.USUALLY, Role.ANNOTATOR),
  CLIP_REJECTED(Often.EACH, Mail.IF_WANTED, Role.COLLECTOR),
  CLIP_QUESTIONED(Often.ONCE, Mail.IF_WANTED, Role.CURATOR),
  CALIBRATION_WAITS(Often.ONCE, Mail.USUALLY, Role.ANNOTATOR),
  DISCUSSION_ANSWERED(Often.ONCE, Mail.USUALLY, Role.ANNOTATOR),
  DISCUSSION_OPENED(Often.ONCE, Mail.IF_WANTED, Role.CURATOR),
  KAPPA_FELL(Often.ONCE, Mail.USUALLY, Role.CURATOR),
  RUN_FINISHED(Often.ONCE, Mail.USUALLY, Role.ADMIN),
  RUN_FAILED(Often.ONCE, Mail.USUALLY, Role.ADMIN),
  RELEASE_READY(Often.EACH, Mail.USUALLY, Role.ADMIN),
  IMPORT_FINISHED(Often.EACH, Mail.IF_WANTED, Role.COLLECTOR, Role.ADMIN),
  JOB_FAILED(Often.ONCE, Mail.IF_WANTED, Role.COLLECTOR, Role.CURATOR, Role.ADMIN),
  WEBHOOK_OFF(Often.EACH, Mail.USUALLY, Role.ADMIN),
  PROJECT_MOVED(Often.EACH, Mail.IF_WANTED),
  DISK_NEARLY_FULL(Often.ONCE, Mail.USUALLY),
  CHECK_DIFFERS(Often.ONCE, Mail.USUALLY);

  /** Whether there is one unread notice at most of the same thing, which counts. */
  enum Often {
    EACH,
    ONCE
  }

  /** For whoever has chosen nothing. */
  enum Mail {
    USUALLY,
    IF_WANTED
  }

  private final boolean once;
  private final Ways usual;
  private final Set<Role> roles;

  /**
   * @param roles that hear of it; none: those who administer the server
   */
  NoticeKind(Often often, Mail mail, Role... roles) {
    once = often == Often.ONCE;
    usual = new Ways(true, mail == Mail.USUALLY);
    this.roles = EnumSet.noneOf(Role.class);
    this.roles.addAll(Arrays.asList(roles));
  }

  boolean once() {
    return once;
  }

  Ways usual() {
    return usual;
  }

  /** Whether this person may ever hear of it in the project that this thread works for. */
  public boolean concerns(SignedInPerson person) {
    return roles.isEmpty() ? person.serverAdmin() : roles.stream().anyMatch(person::has);
  }
}
