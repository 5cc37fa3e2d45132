package org.tenfold.discussion.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.springframework.stereotype.Component;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;
import org.tenfold.clip.Clip;
import org.tenfold.clip.ClipId;
import org.tenfold.clip.ClipService;

/** What clips and people are called before a curator. */
@Component
class DiscussionNames {
  private final ClipService clips;
  private final AccountService accounts;

  DiscussionNames(ClipService clips, AccountService accounts) {
    this.clips = clips;
    this.accounts = accounts;
  }

  String clip(ClipId clip) {
    return translate(
        "clip-check.clip", clips.find(clip).map(Clip::number).map(String::valueOf).orElse("–"));
  }

  String of(PersonId person) {
    return accounts.person(person).displayName();
  }
}
