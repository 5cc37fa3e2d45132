package org.tenfold.training.weights;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenfold.error.InvalidInput;
import org.tenfold.error.Message;
import org.tenfold.training.weights.Pickle.Unmade;
import org.tenfold.training.weights.Pickle.View;

/**
 * The arrays of a network among all that a checkpoint holds.
 *
 * @param place of its dict in the file, names with dots; empty when the file is nothing else
 * @param views by name
 * @param beside what else the file holds, in words
 */
record StateDict(String place, Map<String, View> views, List<String> beside) {
  /** Under what names people save them. */
  private static final Set<String> NAMES =
      Set.of(
          "state_dict",
          "model_state_dict",
          "model_state",
          "model_dict",
          "model_weights",
          "model",
          "net_state_dict",
          "net_state",
          "net",
          "network",
          "module",
          "weights",
          "params");

  private static final int MOST_NESTED = 50;
  private static final int MOST_NAMED = 8;

  /** A dict that may be the one. */
  private record Found(String place, Object node, Map<String, View> views) {}

  /**
   * @param saved value of a pickle
   * @param entry place of the dict to take; empty: the only one, or the one under a usual name
   * @throws InvalidInput when there is none, or several that may be meant
   */
  static StateDict in(Object saved, Optional<String> entry) {
    Search search = new Search();
    List<Found> choices = search.choices(saved, "", 0);
    Found found =
        entry
            .map(place -> search.at(saved, place))
            .orElseGet(
                () -> {
                  Map<String, View> views = Search.views(saved);
                  if (choices.isEmpty() && views.isEmpty()) {
                    throw new InvalidInput(none(saved));
                  }
                  return choices.isEmpty() ? new Found("", saved, views) : one(choices);
                });
    return new StateDict(found.place(), found.views(), beside(saved, found));
  }

  private static Message none(Object saved) {
    String held =
        saved instanceof Map<?, ?> map ? Pickle.some(entries(map), MOST_NAMED) : Pickle.kind(saved);
    return held.isEmpty()
        ? Message.of("training.empty-dict")
        : Message.of("training.no-dict", held);
  }

  private static Found one(List<Found> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    throw new InvalidInput(
        "training.several-dicts",
        Pickle.some(
            choices.stream()
                .map(
                    one ->
                        "%s of %d arrays"
                            .formatted(
                                one.place().isEmpty() ? "." : one.place(), one.views().size()))
                .toList(),
            MOST_NAMED));
  }

  /** What stands beside the dict, and what in it is no array. */
  private static List<String> beside(Object saved, Found found) {
    List<String> words = new ArrayList<>();
    if (saved instanceof Map<?, ?> map && found.node() != saved) {
      map.forEach(
          (key, value) -> {
            String name = String.valueOf(key);
            if (!found.place().equals(name)
                && !found.place().startsWith(name + ".")
                && value != found.node()) {
              words.add(entry(name, value));
            }
          });
    }
    if (found.node() instanceof Unmade module) {
      words.add("all but the arrays of a whole module (%s)".formatted(Pickle.kind(module)));
    }
    if (found.node() instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (!(value instanceof View view && view.type().plain())) {
              words.add(entry(String.valueOf(key), value));
            }
          });
    }
    return List.copyOf(words);
  }

  private static List<String> entries(Map<?, ?> map) {
    return map.entrySet().stream()
        .limit(MOST_NAMED + 1L)
        .map(one -> entry(String.valueOf(one.getKey()), one.getValue()))
        .toList();
  }

  private static String entry(String name, Object value) {
    String kind = isOptimiser(value) ? "an optimiser's memory" : Pickle.kind(value);
    return "%s (%s)".formatted(name, kind);
  }

  private static boolean isOptimiser(Object value) {
    return value instanceof Map<?, ?> map
        && map.containsKey("state")
        && map.containsKey("param_groups");
  }

  /** Looks at each value once, however often it is named. */
  private static final class Search {
    private final Map<Object, List<Found>> known = new IdentityHashMap<>();

    /** The dicts that may be meant by a value: those under a usual name, else all in it. */
    List<Found> choices(Object node, String place, int depth) {
      if (depth > MOST_NESTED || isOptimiser(node)) {
        return List.of();
      }
      @Nullable List<Found> before = known.get(node);
      if (before != null) {
        return before;
      }
      known.put(node, List.of()); // for one that holds itself
      List<Found> found = look(node, place, depth);
      known.put(node, found);
      return found;
    }

    private List<Found> look(Object node, String place, int depth) {
      Map<String, View> views = views(node);
      if (node instanceof Unmade && !views.isEmpty()) {
        return List.of(new Found(place, node, views));
      }
      List<Found> usual = new ArrayList<>();
      List<Found> all = new ArrayList<>();
      // single numbers beside a dict, such as a loss, are no network
      if (views.values().stream().anyMatch(view -> !view.sides().isEmpty())) {
        all.add(new Found(place, node, views));
      }
      children(node)
          .forEach(
              (name, child) -> {
                List<Found> inside = choices(child, within(place, name), depth + 1);
                add(all, inside);
                if (NAMES.contains(name.toLowerCase(Locale.ROOT))) {
                  add(usual, inside);
                }
              });
      return usual.isEmpty() ? all : usual;
    }

    /** Each once, and no more than a message can name. */
    private static void add(List<Found> all, List<Found> more) {
      for (Found one : more) {
        if (all.size() <= MOST_NAMED && all.stream().noneMatch(old -> old.node() == one.node())) {
          all.add(one);
        }
      }
    }

    /**
     * @throws InvalidInput when there are no arrays
     */
    Found at(Object saved, String place) {
      Object node = saved;
      String rest = place.equals(".") ? "" : place;
      while (!rest.isEmpty()) {
        String left = rest;
        Map.Entry<String, Object> next =
            children(node).entrySet().stream()
                .filter(one -> left.equals(one.getKey()) || left.startsWith(one.getKey() + "."))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("training.no-entry", place));
        node = next.getValue();
        rest = left.substring(Math.min(left.length(), next.getKey().length() + 1));
      }
      Map<String, View> views = views(node);
      if (views.isEmpty()) {
        throw new InvalidInput("training.entry-empty", place);
      }
      return new Found(place, node, views);
    }

    private static String within(String place, String name) {
      return place.isEmpty() ? name : place + "." + name;
    }

    private static Map<String, Object> children(Object node) {
      Map<String, Object> children = new LinkedHashMap<>();
      Map<?, ?> entries =
          switch (node) {
            case Map<?, ?> map -> map;
            case Unmade unmade -> unmade.items();
            default -> Map.of();
          };
      entries.forEach((key, value) -> add(children, String.valueOf(key), value));
      if (node instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          add(children, Integer.toString(i), list.get(i));
        }
      }
      return children;
    }

    private static void add(Map<String, Object> children, String name, Object value) {
      if (value instanceof Map || value instanceof List || value instanceof Unmade) {
        children.put(name, value);
      }
    }

    /** The arrays of a dict, of a kind of dict, or of a whole module. */
    private static Map<String, View> views(Object node) {
      Map<String, View> views = new LinkedHashMap<>();
      switch (node) {
        case Map<?, ?> map -> direct(map, "", views);
        case Unmade unmade -> {
          direct(unmade.items(), "", views);
          module(unmade, "", views, new IdentityHashMap<>(), 0);
        }
        default -> {
          // no names, no arrays
        }
      }
      return views;
    }

    private static void direct(Map<?, ?> map, String prefix, Map<String, View> views) {
      map.forEach(
          (key, value) -> {
            if (key instanceof String name && value instanceof View view && view.type().plain()) {
              views.put(prefix + name, view);
            }
          });
    }

    /** PyTorch's modules keep arrays in three dicts, TorchScript's as fields. */
    private static void module(
        Unmade module,
        String prefix,
        Map<String, View> views,
        Map<Object, Boolean> seen,
        int depth) {
      if (depth > MOST_NESTED || seen.put(module, true) != null) {
        return;
      }
      Map<?, ?> fields = module.state();
      direct(fields, prefix, views);
      for (String kind : List.of("_parameters", "_buffers")) {
        if (fields.get(kind) instanceof Map<?, ?> map) {
          direct(map, prefix, views);
        }
      }
      Map<Object, Object> parts = new LinkedHashMap<>(fields);
      if (fields.get("_modules") instanceof Map<?, ?> modules) {
        parts.putAll(modules);
      }
      parts.forEach(
          (name, part) -> {
            if (part instanceof Unmade inner) {
              module(inner, prefix + name + ".", views, seen, depth + 1);
            }
          });
    }
  }
}
