package org.tenfold.account.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Sessions of people who have not signed in, which each look at the sign-in page begins. The oldest
 * of an address goes when it has too many, and the oldest of the address with the most when all
 * together are too many; whoever it belonged to signs in from a fresh page. Thread-safe.
 */
final class AnonymousSessions {
  static final int MOST_OF_ONE_ADDRESS = 200;
  static final int MOST_OF_ALL = 5_000;

  private static final String KEPT = AnonymousSessions.class.getName();

  private final Map<String, SequencedSet<Kept>> byAddress = new HashMap<>();
  private int all;

  /** Ends others if there are too many. */
  void keep(HttpSession session, String address) {
    if (session.getAttribute(KEPT) != null) {
      return;
    }
    Kept kept = new Kept(session, address);
    List<Kept> tooMany = new ArrayList<>();
    synchronized (this) {
      byAddress.computeIfAbsent(address, key -> new LinkedHashSet<>()).add(kept);
      all++;
      if (byAddress.get(address).size() > MOST_OF_ONE_ADDRESS) {
        tooMany.add(byAddress.get(address).getFirst());
      } else if (all > MOST_OF_ALL) {
        byAddress.values().stream()
            .filter(ofAddress -> ofAddress.getFirst() != kept)
            .max((one, other) -> Integer.compare(one.size(), other.size()))
            .ifPresent(most -> tooMany.add(most.getFirst()));
      }
      tooMany.forEach(this::forget);
    }
    session.setAttribute(KEPT, kept);
    tooMany.forEach(Kept::end);
  }

  /** Its owner has signed in. */
  static void release(HttpSession session) {
    session.removeAttribute(KEPT);
  }

  synchronized int kept() {
    return all;
  }

  private synchronized void forget(Kept kept) {
    SequencedSet<Kept> ofAddress = byAddress.get(kept.address);
    if (ofAddress != null && ofAddress.remove(kept)) {
      all--;
      if (ofAddress.isEmpty()) {
        byAddress.remove(kept.address);
      }
    }
  }

  /** Taken out of its session, or ended with it. */
  private final class Kept implements HttpSessionBindingListener {
    private final HttpSession session;
    private final String address;

    private Kept(HttpSession session, String address) {
      this.session = session;
      this.address = address;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      forget(this);
    }

    private void end() {
      try {
        session.invalidate();
      } catch (IllegalStateException endedMeanwhile) {
        // which is what was wanted
      }
    }
  }
}
