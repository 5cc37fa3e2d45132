package org.tenfold.mail;

import org.springframework.boot.test.context.TestComponent;

/** What the job does every few seconds. */
@TestComponent
public class MailRound {
  private final MailCarrier carrier;

  MailRound(MailCarrier carrier) {
    this.carrier = carrier;
  }

  public void carry() {
    carrier.carry();
  }
}
