package org.tenfold.agreement.ui;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** Hands the browser a small file that was made on the page. */
@NamedInterface("ui")
public final class Download {
  private Download() {}

  public static void text(Component page, String fileName, String type, String text) {
    page.getElement()
        .executeJs(
            """
            const link = document.createElement('a');
            link.href = URL.createObjectURL(new Blob([$2], { type: $1 + ';charset=utf-8' }));
            link.download = $0;
            link.click();
            setTimeout(() => URL.revokeObjectURL(link.href), 10000);
            """,
            fileName,
            type,
            text);
  }
}
