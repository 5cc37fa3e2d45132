package org.tenfold.account.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tenfold.account.AccountPages;
import org.tenfold.account.AccountService;
import org.tenfold.account.CurrentUser;
import org.tenfold.account.SignedInPerson;
import org.tenfold.account.browser.OpenBrowsers;
import org.tenfold.account.factor.SecondFactors;
import org.tenfold.account.signin.CodeSignIn;
import org.tenfold.web.PageHeader;

/**
 * What guards one's own account: a second factor, and the browsers in which one is signed in; and
 * what other modules have people choose. Who lacks a second factor that is demanded of them can do
 * nothing else first.
 */
@Route(AccountPages.ACCOUNT)
@PageTitle("Your account · Tenfold")
@PermitAll
public class AccountView extends Div {

  AccountView(
      AccountService accounts,
      SecondFactors factors,
      CodeSignIn codes,
      OpenBrowsers browsers,
      List<AccountCard> others) {
    addClassName("tf-page");
    SignedInPerson me = CurrentUser.get();
    add(
        new PageHeader(
            translate("frame.account"),
            me.mustSetUpSecondFactor()
                ? translate("factor.demanded")
                : translate("account.you", me.displayName(), me.getUsername())),
        new SecondFactorCard(accounts, factors, codes));
    if (!me.mustSetUpSecondFactor()) {
      others.forEach(other -> add(other.card()));
      add(new BrowsersCard(accounts, browsers));
    }
  }
}
