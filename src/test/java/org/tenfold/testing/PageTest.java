package org.tenfold.testing;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationTester;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.tenfold.account.AccountService;
import org.tenfold.account.PersonId;

/** The server's half of our pages, with real beans, roles and routes, but no browser. */
public abstract class PageTest extends ServerTest {
  @Autowired private ApplicationContext context;
  @Autowired private UserDetailsService directory;
  @Autowired private AccountService accounts;

  private SecuredBrowserlessApplicationContext<Authentication> pages;

  @BeforeEach
  void openPages() {
    given.aProject();
    pages = SpringBrowserlessApplicationContext.createSecured(context, "org.tenfold");
  }

  @AfterEach
  void closePages() {
    pages.close();
  }

  /** A window in which this person has signed in and sees the overview. */
  protected BrowserlessUIContext windowOf(PersonId person) {
    UserDetails principal = directory.loadUserByUsername(accounts.person(person).username());
    return pages
        .newUser(
            UsernamePasswordAuthenticationToken.authenticated(
                principal, null, principal.getAuthorities()))
        .newWindow();
  }

  /** The words at the foot of the page. */
  protected static List<String> notices(BrowserlessUIContext window) {
    return window.find(Notification.class).all().stream()
        .map(notice -> new NotificationTester<>(notice).getText())
        .toList();
  }
}
