package org.tenfold.account.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.net.URL;

/** A link that opens something, to be sent to one person; it is shown once. */
class SecretLink extends TextField {
  /**
   * @param page that shows it: the link stands beside it
   * @param path from the server's root
   */
  SecretLink(String id, String label, URL page, String path) {
    super(label);
    setValue(page.toString().replaceAll("people([/?#].*)?$", "") + path);
    setReadOnly(true);
    setWidthFull();
    setId(id);
    CopyButton.in(this);
  }
}
