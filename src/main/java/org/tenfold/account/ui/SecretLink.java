package org.tenfold.account.ui;

import java.net.URL;
import org.tenfold.web.field.CopyField;

/** A link that opens something, to be sent to one person; it is shown once. */
class SecretLink extends CopyField {
  /**
   * @param page that shows it: the link stands beside it
   * @param path from the server's root
   */
  SecretLink(String id, String label, URL page, String path) {
    super(id, label, page.toString().replaceAll("people([/?#].*)?$", "") + path);
  }
}
