package org.tenfold.inbox.digest;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenfold.error.Message;
import org.tenfold.inbox.Notice;
import org.tenfold.language.Language;
import org.tenfold.mail.MailSettings;
import org.tenfold.scope.ProjectKeys;

/** The words of a mail, with links to what they tell of and to where it is switched off. */
@Component
class DigestText {
  /** Of one mail, so that it fits into the outbox; the rest is in the inbox. */
  static final int MOST = 20;

  private static final int MOST_LINE = 500;

  private final MailSettings mail;
  private final ProjectKeys projects;

  DigestText(MailSettings mail, ProjectKeys projects) {
    this.mail = mail;
    this.projects = projects;
  }

  Message subject(List<Notice> due) {
    return due.size() == 1
        ? Message.of("inbox.mail-subject-one")
        : Message.of("inbox.mail-subject", due.size());
  }

  /**
   * @param due at least one, newest first
   */
  Message body(List<Notice> due, Language reader) {
    Locale locale = reader.locale();
    String lines =
        due.stream().limit(MOST).map(notice -> line(notice, locale)).collect(joining("\n\n"));
    String rest =
        due.size() > MOST
            ? "\n\n" + Message.of("inbox.mail-more", due.size() - MOST).in(locale)
            : "";
    return Message.of("inbox.mail", lines + rest, page("inbox"), page("account"));
  }

  private String line(Notice notice, Locale reader) {
    String words =
        notice.severalTimes()
            ? Message.of("inbox.several", notice.words(), notice.times()).in(reader)
            : notice.words().in(reader);
    String said = words.length() > MOST_LINE ? words.substring(0, MOST_LINE - 1) + "…" : words;
    return "- " + said + link(notice.project(), notice.path());
  }

  private String link(@Nullable UUID project, String path) {
    return project == null || path.isEmpty()
        ? ""
        : "\n  " + mail.link("p/" + projects.key(project) + "/" + path);
  }

  /** A page that each project has; people are led to one of theirs. */
  private String page(String path) {
    return mail.link(path);
  }
}
