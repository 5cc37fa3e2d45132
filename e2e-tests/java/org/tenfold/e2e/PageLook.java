package org.tenfold.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong with a page for those who have no mouse, and for those who read while it is still
 * being filled.
 */
final class PageLook {
  /** Of a page that stands still; above it, people press what has moved away (web.dev/cls). */
  static final double MOST_SHIFT = 0.1;

  /** No page of ours has so many stops; one that never ends would hold the keyboard. */
  private static final int MOST_STOPS = 400;

  /**
   * Before any script of the page: who listens for clicks, and what moved without anybody's deed.
   */
  private static final String BEFORE =
      """
      (() => {
        const listen = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, ...rest) {
          if (type === 'click' && this instanceof Element) { this.hearsClicks = true; }
          return listen.call(this, type, ...rest);
        };
        window.shifts = [];
        const name = (node) => !node ? '' : node.nodeType === 3 ? name(node.parentElement)
          : node.localName + (node.id ? '#' + node.id : '') + [...node.classList].map((one) => '.' + one).join('');
        new PerformanceObserver((list) => list.getEntries().filter((each) => !each.hadRecentInput).forEach((each) => {
          window.shifts.push({ at: each.startTime, value: each.value, what: each.sources.map(({ node, previousRect: a, currentRect: b }) =>
            `${name(node)} ${[a, b].map((r) => [r.x, r.y, r.width, r.height].map(Math.round)).join(" → ")}`).join(', ') });
        })).observe({ type: 'layout-shift', buffered: true });
      })();
      """;

  /** The worst window of five seconds, as browsers count it; one of ours is filled by then. */
  private static final String SHIFT =
      """
      () => {
        const sum = window.shifts.reduce((all, { value }) => all + value, 0);
        return [sum, window.shifts.filter(({ value }) => value > 0.005).sort((a, b) => b.value - a.value).slice(0, 4)
          .map(({ at, value, what }) => `${value.toFixed(3)} at ${Math.round(at)} ms: ${what}`).join(' | ')];
      }
      """;

  /** What has the focus now, however deep; marked as reached, it and whatever holds it. */
  private static final String REACHED =
      """
      () => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) { at = at.shadowRoot.activeElement; }
        if (!at || at === document.body) { return null; }
        for (let up = at; up; up = up.parentElement ?? up.getRootNode()?.host) { up.wasReached = true; }
        // a label and the like belong to what they name
        const first = !at.wasFocused;
        at.wasFocused = true;
        const kind = at.localName + [...at.classList].filter((one) => one.startsWith('tf-')).map((one) => '.' + one).join('')
          + (at.getAttribute('theme') ? `[${at.getAttribute('theme')}]` : '') + (at.getAttribute('slot') ? '/' + at.parentElement?.localName : '')
          + (at.getRootNode().host ? '<' + at.getRootNode().host.localName : '');
        const { x, y, width, height } = at.getBoundingClientRect();
        return { first, kind, box: [x, y, width, height] };
      }
      """;

  /**
   * What can be clicked and was not reached. Widgets that move inside by arrow keys count by one
   * reached part.
   */
  private static final String UNREACHED =
      """
      () => {
        const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
        const up = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode()?.host;
        const over = (node, test) => { for (let at = node; at; at = up(at)) { if (test(at)) return at; } return null; };
        const lightOver = (node, test) => { for (let at = node; at; at = at.parentElement ?? at.getRootNode()?.host) { if (test(at)) return at; } return null; };
        const ROVING = '[role=menubar], [role=menu], [role=tablist], [role=listbox], [role=radiogroup], [role=grid], [role=treegrid], [role=toolbar], vaadin-grid, vaadin-menu-bar, vaadin-tabs, vaadin-radio-group, tf-matrix';
        const OWN = 'a[href], button, summary, [role=button], [role=link], [role=menuitem], [role=tab], [role=checkbox], [role=switch], vaadin-button, vaadin-checkbox, vaadin-menu-bar-button, vaadin-select, vaadin-combo-box, video[controls]';
        const off = (each) => each.disabled || each.hasAttribute?.('disabled') || each.getAttribute?.('aria-disabled') === 'true';
        const inside = (each) => all(each.shadowRoot ?? document.createElement('i')).concat(all(each)).some((one) => one.wasFocused);
        const found = new Map();
        for (const each of all(document)) {
          const says = each.matches(OWN) || (each.hearsClicks && getComputedStyle(each).cursor === 'pointer');
          if (!says || each.wasReached || !each.checkVisibility({ visibilityProperty: true, opacityProperty: false })) { continue; }
          const { width, height } = each.getBoundingClientRect();
          if (width * height === 0 || over(each, off) || over(each, (at) => at.inert) || inside(each)) { continue; }
          if (over(each, (at) => at.getAttribute?.('aria-hidden') === 'true')) { continue; }
          const host = each.getRootNode().host;
          if (host?.localName.startsWith('vaadin-') && (host.wasReached || inside(host))) { continue; }
          // a click on it goes to what holds it, or names what was reached
          if (lightOver(each.parentElement ?? each.getRootNode()?.host, (at) => at.wasFocused)) { continue; }
          const roving = over(each, (at) => at.matches?.(ROVING));
          if (roving && (roving.wasReached || inside(roving))) { continue; }
          const radio = each.closest?.('label, vaadin-radio-button, vaadin-checkbox, vaadin-details-summary, fieldset');
          if (radio && (radio.wasReached || inside(radio) || radio.control?.wasFocused)) { continue; }
          if (each.matches('input[type=radio]') && each.name
            && all(each.getRootNode()).some((one) => one.name === each.name && one.wasFocused)) { continue; }
          const path = [];
          for (let at = each, n = 0; at && n < 4; at = at.parentElement ?? at.getRootNode()?.host, n++) {
            path.unshift(at.localName + (at.id ? '#' + at.id : '') + [...at.classList].slice(0, 2).map((one) => '.' + one).join(''));
          }
          const key = path.join(' > ').replace(/\\d{2,}|[0-9a-f]{8}-[0-9a-f-]+/g, 'N');
          found.set(key, (each.textContent || each.title || each.getAttribute('aria-label') || '').trim().replace(/\\s+/g, ' ').slice(0, 60));
        }
        return [...found].map(([path, words]) => `${path} “${words}”`);
      }
      """;

  /** What takes the focus and says nothing to those who hear it. */
  private static final String NAMELESS =
      """
      () => {
        const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
        const words = (each) => ((each.textContent ?? '') + [...(each.querySelectorAll?.('slot') ?? [])]
          .flatMap((slot) => slot.assignedNodes({ flatten: true }))
          .map((node) => node.textContent + (node.querySelector?.('[aria-label]')?.ariaLabel ?? '')).join('')).trim();
        const byId = (each, ids) => (ids ?? '').split(/\\s+/).map((id) => id && each.getRootNode().getElementById?.(id)).some((one) => one && words(one));
        return [...new Set(all(document).filter((each) => each.wasFocused).filter((each) =>
          !words(each) && !each.getAttribute('aria-label') && !each.title && !byId(each, each.getAttribute('aria-labelledby'))
          && !(each.labels && [...each.labels].some(words)) && !each.querySelector?.('img[alt]:not([alt=""]), [aria-label]')
          && !each.shadowRoot?.querySelector('[aria-label]') && each.getAttribute('alt') == null
          && !each.matches('iframe, video, html, body')).map((each) => {
            const host = each.getRootNode().host ?? each.parentElement;
            return `${host?.localName} ${each.localName}#${each.id}.${each.className}`;
          }))];
      }
      """;

  /**
   * Names that only a screen reader says, or a pointer that rests. What is said aloud and shown too
   * may be somebody's own words, such as a title; two English words that are not shown are ours.
   */
  private static final String ENGLISH =
      """
      () => {
        const all = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
        const shown = document.body.innerText;
        const [people, others] = [true, false].map((one) => all(document).filter((each) => each.matches('vaadin-avatar') === one));
        const withoutNames = (words) => people.reduce((rest, { name }) => name ? rest?.replaceAll(name, '') : rest, words);
        return [...new Set(others.flatMap((each) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => withoutNames(each.getAttribute(name))))
          .filter((words) => /[A-Za-z]{3,} [A-Za-z]{2,}/.test(words) && !shown.includes(words.match(/[A-Za-z]{3,} [A-Za-z]{2,}/)[0])))];
      }
      """;

  private final Set<String> seenFocus = new HashSet<>();
  private final Map<String, String> unseenFocus = new LinkedHashMap<>();

  /** Before the first page of a context. */
  static void watch(BrowserContext context) {
    context.addInitScript(BEFORE);
  }

  /** Until the server has answered and the page stands still. */
  static void settle(Page page) {
    try {
      page.waitForFunction(
          """
          () => {
            const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter((one) => one.isActive);
            const still = document.querySelector('h1, main, .tf-page, vaadin-login-form') && clients.every((one) => !one.isActive());
            const now = performance.now();
            if (!still) { window.stillSince = undefined; } else { window.stillSince ??= now; }
            return still && now - window.stillSince > 500;
          }
          """,
          null,
          new Page.WaitForFunctionOptions().setTimeout(Walk.SOON).setPollingInterval(100));
    } catch (PlaywrightException late) {
      throw new AssertionError(page.url() + " is not there after a minute", late);
    }
  }

  /** Where it moved by itself, in words; empty when that is little. */
  static List<String> shifts(Page page, String where) {
    List<?> told = (List<?>) page.evaluate(SHIFT);
    double sum = ((Number) told.get(0)).doubleValue();
    return sum > MOST_SHIFT
        ? List.of("%s: moves by %.3f: %s".formatted(where, sum, told.get(1)))
        : List.of();
  }

  /** Goes through the page by the Tab key alone. */
  List<String> byKeyboard(Page page, String where) {
    Set<String> found = new TreeSet<>();
    page.evaluate("() => document.activeElement?.blur()");
    int last = 0;
    int stops = 0;
    while (last < 15 && stops < MOST_STOPS) {
      page.keyboard().press("Tab");
      Map<?, ?> at = (Map<?, ?>) page.evaluate(REACHED);
      stops++;
      if (at == null || !(boolean) at.get("first")) {
        last++; // out of the page, or round it
        continue;
      }
      last = 0;
      lookAtFocus(page, where, String.valueOf(at.get("kind")));
    }
    if (stops >= MOST_STOPS) {
      found.add("the Tab key does not come to an end");
    }
    ((List<?>) page.evaluate(UNREACHED)).forEach(each -> found.add("not reached: " + each));
    ((List<?>) page.evaluate(NAMELESS)).forEach(each -> found.add("without a name: " + each));
    return found.stream().map(each -> where + ": " + each).toList();
  }

  /** What of a page in another language is said in English. */
  static List<String> english(Page page, String where) {
    return ((List<?>) page.evaluate(ENGLISH))
        .stream().map(words -> where + ": in English: " + words).toList();
  }

  /** Kinds of element whose focus nobody can see, and where the first was. */
  List<String> unseenFocus() {
    List<String> found = new ArrayList<>();
    unseenFocus.forEach((kind, where) -> found.add(where + ": focus cannot be seen: " + kind));
    return found;
  }

  /** Whether anything of it looks otherwise with the focus than without; once for each kind. */
  private void lookAtFocus(Page page, String where, String kind) {
    if (seenFocus.contains(kind)) {
      return;
    }
    page.waitForTimeout(200); // rings fade in
    byte[] with = page.screenshot();
    ElementHandle focused =
        page.evaluateHandle(
                "() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) {"
                    + " at = at.shadowRoot.activeElement; } return at; }")
            .asElement();
    focused.evaluate("at => at.blur()");
    page.waitForTimeout(200);
    byte[] without = page.screenshot();
    focused.evaluate("at => at.focus({ preventScroll: true, focusVisible: true })");
    if (Arrays.equals(with, without)) {
      unseenFocus.putIfAbsent(kind, where);
    } else {
      seenFocus.add(kind);
      unseenFocus.remove(kind);
    }
  }

  /** Opens what opens beside or over the page without doing anything, one after the other. */
  static List<Runnable> openers(Page page) {
    List<Runnable> openers = new ArrayList<>();
    for (String selector :
        List.of(
            ".tf-page .tf-term",
            ".tf-page vaadin-menu-bar-button",
            ".tf-page vaadin-button:text-matches('(…|\\.\\.\\.)$')",
            "#account-menu")) {
      Locator one = page.locator(selector).first();
      if (one.count() > 0 && one.isVisible() && one.isEnabled()) {
        openers.add(() -> one.click(new Locator.ClickOptions().setTimeout(5_000)));
      }
    }
    return openers;
  }
}
