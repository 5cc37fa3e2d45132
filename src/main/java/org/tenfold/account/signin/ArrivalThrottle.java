package org.tenfold.account.signin;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * How many may come by platforms' links from one address: as many at once as may be wrong about
 * passwords. Nobody can try out participant ids faster.
 */
@NamedInterface("participants")
@Component
public class ArrivalThrottle {
  private final SignInThrottle throttle = new SignInThrottle(InstantSource.system());

  /**
   * @param place address of the caller, in digits
   */
  public boolean mayCome(String place) {
    return throttle.begin(Optional.empty(), place, Optional.empty()).isPresent();
  }
}
