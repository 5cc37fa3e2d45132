package org.tenfold.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.tenfold.account.Role;

/**
 * Every page of the application, and addresses where it is to be seen: found by its classes, and by
 * the links that lead from page to page as people go.
 */
final class Places {
  /** Who opens a page here. */
  enum Who {
    ADMIN,
    ANNOTATOR,
    /** In a browser where nobody has signed in. */
    STRANGER
  }

  /**
   * A page at an address.
   *
   * @param path below the project, without a slash at its begin
   */
  record Place(String page, Who who, String path) {}

  private record Kind(String name, Who who, String route, Pattern form) {
    boolean ofOneThing() {
      return route.contains(":");
    }

    boolean isAt(String path) {
      return form.matcher(path.replaceAll("[?#].*", "")).matches();
    }
  }

  private static final String LINKS =
      """
      () => { const all = (root) => [...root.querySelectorAll('*')].flatMap((each) =>
                [...(each.shadowRoot ? all(each.shadowRoot) : []), ...(each.href && each.matches('a, area') ? [each.href] : [])]);
              return all(document); }
      """;

  private final String server;
  private final List<Kind> kinds = new ArrayList<>();

  /** By kind's name: an address without parameters, and the first with some. */
  private final Map<String, Set<String>> found = new TreeMap<>();

  Places(String server) {
    this.server = server;
    for (Class<?> page : pages()) {
      String route = page.getAnnotation(Route.class).value();
      String whole = HasUrlParameter.class.isAssignableFrom(page) ? route + "/:id" : route;
      Pattern form = Pattern.compile(whole.replaceAll(":\\w+", "[^/]+"));
      Kind kind = new Kind(page.getSimpleName(), who(page), whole, form);
      kinds.add(kind);
      found.put(kind.name(), new LinkedHashSet<>());
      if (!kind.ofOneThing()) {
        found.get(kind.name()).add(whole);
      }
    }
  }

  /** Follows links as each of these until every page was reached or none is left. */
  void follow(Map<Who, BrowserContext> signedIn) {
    for (Map.Entry<Who, BrowserContext> each : signedIn.entrySet()) {
      try (Page page = each.getValue().newPage()) {
        Set<String> seen = new LinkedHashSet<>();
        List<Place> next = of(each.getKey());
        while (!next.isEmpty()) {
          for (Place place : next) {
            seen.add(place.path());
            links(page, place.path()).forEach(this::found);
          }
          next = of(each.getKey()).stream().filter(one -> !seen.contains(one.path())).toList();
        }
      }
    }
  }

  /** Where no link leads: an address that somebody was given. */
  void add(String address) {
    found(address);
  }

  /** Pages of one thing to which nobody has shown the way. */
  List<String> missed() {
    return found.entrySet().stream()
        .filter(each -> each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Place> all() {
    return kinds.stream().map(Kind::who).distinct().map(this::of).flatMap(List::stream).toList();
  }

  /** Whether this is the page's own address. */
  boolean shows(String address, Place place) {
    String path = address.replaceFirst("^" + Pattern.quote(server), "");
    String atServer = server.replaceFirst("p/[^/]+/$", "");
    return kinds.stream()
        .filter(kind -> kind.name().equals(place.page()))
        .anyMatch(
            kind ->
                kind.isAt(path.startsWith(atServer) ? path.substring(atServer.length()) : path));
  }

  private List<Place> of(Who who) {
    return kinds.stream()
        .filter(kind -> kind.who() == who)
        .flatMap(
            kind ->
                Optional.ofNullable(found.get(kind.name())).stream()
                    .flatMap(Collection::stream)
                    .map(path -> new Place(kind.name(), who, path)))
        .toList();
  }

  private void found(String address) {
    if (!address.startsWith(server)) {
      return;
    }
    String path = address.substring(server.length()).replaceFirst("^p/[^/]+/", "");
    kinds.stream()
        .filter(kind -> kind.isAt(path))
        .findFirst()
        .ifPresent(
            kind -> {
              Set<String> known = found.get(kind.name());
              boolean asks = path.contains("?");
              if (known.stream().noneMatch(one -> one.contains("?") == asks)) {
                known.add(path);
              }
            });
  }

  @SuppressWarnings("unchecked")
  private List<String> links(Page page, String path) {
    page.navigate(server + path);
    PageLook.settle(page);
    return (List<String>) page.evaluate(LINKS);
  }

  private static Who who(Class<?> page) {
    if (page.isAnnotationPresent(AnonymousAllowed.class)) {
      return Who.STRANGER;
    }
    RolesAllowed roles = page.getAnnotation(RolesAllowed.class);
    return roles == null || List.of(roles.value()).contains(Role.Names.ADMIN)
        ? Who.ADMIN
        : Who.ANNOTATOR;
  }

  /** Those of one thing last: an address that is a page of its own is no thing's. */
  private static List<Class<?>> pages() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    return scanner.findCandidateComponents("org.tenfold").stream()
        .<Class<?>>map(found -> classOf(String.valueOf(found.getBeanClassName())))
        .sorted(Comparator.comparing(page -> page.getAnnotation(Route.class).value().contains(":")))
        .toList();
  }

  private static Class<?> classOf(String name) {
    try {
      return Class.forName(name, false, Places.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
