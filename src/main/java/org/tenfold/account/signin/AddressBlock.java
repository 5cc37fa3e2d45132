package org.tenfold.account.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What one caller has of the network: an IPv4 address, or the 64 bits of an IPv6 household. */
public final class AddressBlock {
  private static final int BYTES_OF_HOUSEHOLD = 8;

  private AddressBlock() {}

  /**
   * @param address in digits; anything else is a block of its own
   */
  public static String of(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      // with a colon it is never looked up as a name
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length > BYTES_OF_HOUSEHOLD
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_HOUSEHOLD))
          : InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
