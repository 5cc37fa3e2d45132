package org.tenfold.account.signin;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenfold.account.Secrets;
import org.tenfold.account.UserName;

/**
 * How often one may ask for a link by mail: as often as one may be wrong about a password, for a
 * name or an address and from one place.
 */
@Component
public class AskThrottle {
  private static final int LENGTH_OF_HASH = 40;

  private final SignInThrottle throttle = new SignInThrottle(InstantSource.system());

  /**
   * @param typed name or address of a mailbox, in small letters
   * @param place address of the caller, in digits
   */
  public boolean mayAsk(String typed, String place) {
    UserName counted =
        UserName.typed(typed)
            .orElseGet(() -> new UserName(Secrets.sha256(typed).substring(0, LENGTH_OF_HASH)));
    return throttle.begin(Optional.of(counted), place, Optional.empty()).isPresent();
  }
}
