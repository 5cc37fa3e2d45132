package org.tenfold.web.list;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.web.Notifications;

/**
 * Does the same to each of several: what one refuses keeps nothing from the others, and is told one
 * by one, with its reason.
 */
public final class Each {
  private Each() {}

  /**
   * @param name of one, as people call it
   * @param done says for how many it was done
   * @return those for which it was done
   */
  public static <T> List<T> tell(
      Collection<T> all, Function<T, String> name, Consumer<T> deed, IntFunction<String> done) {
    return tell(all, name, deed, done, some -> {}, false);
  }

  /**
   * As the other, with an offer to take back, for some seconds, what was done.
   *
   * @param undo is given those for which it was done
   */
  public static <T> List<T> tell(
      Collection<T> all,
      Function<T, String> name,
      Consumer<T> deed,
      IntFunction<String> done,
      Consumer<List<T>> undo) {
    return tell(all, name, deed, done, undo, true);
  }

  private static <T> List<T> tell(
      Collection<T> all,
      Function<T, String> name,
      Consumer<T> deed,
      IntFunction<String> done,
      Consumer<List<T>> undo,
      boolean undoable) {
    List<T> well = new ArrayList<>();
    Map<String, Message> refused = new LinkedHashMap<>();
    for (T one : all) {
      try {
        deed.accept(one);
        well.add(one);
      } catch (InvalidInput why) {
        refused.put(name.apply(one), why.said());
      }
    }
    if (!well.isEmpty() && undoable) {
      Notifications.done(done.apply(well.size()), () -> undo.accept(List.copyOf(well)));
    } else if (!well.isEmpty()) {
      Notifications.done(done.apply(well.size()));
    }
    if (all.size() == 1) {
      refused.values().forEach(Notifications::problem);
    } else if (!refused.isEmpty()) {
      say(well.size(), refused);
    }
    return List.copyOf(well);
  }

  private static void say(int done, Map<String, Message> refused) {
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(translate("several.refused", refused.size()));
    UnorderedList lines = new UnorderedList();
    lines.setId("refused");
    refused.forEach(
        (name, why) ->
            lines.add(
                new ListItem(
                    translate("several.refused-one", name, why.in(UI.getCurrent().getLocale())))));
    dialog.add(new Paragraph(translate("several.others", done)), lines);
    dialog.getFooter().add(new Button(translate("people.close"), click -> dialog.close()));
    dialog.setWidth("34rem");
    dialog.open();
  }
}
