package org.tenfold.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenfold.error.InvalidInput;
import org.tenfold.testing.SharesNothing;

@SharesNothing
class DoorwayTest {
  private final Doorway shut = new Doorway(false);
  private final Doorway open = new Doorway(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff:fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatOnlyThisServerReachesIsNotPublic(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:1.1.1.1",
        "2606:4700:4700::1111",
        "2a00:1450::1",
        "2001:4860:4860::8888",
        "3fff:1000::1"
      })
  void whatAnybodyReachesIsPublic(String address) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }

  /** However it is written: what counts is the address that comes of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://2130706433/x",
        "https://[::1]/x",
        "https://[::ffff:10.0.0.1]/x",
        "https://169.254.169.254/latest/meta-data/"
      })
  void privateAddressesAreRefusedUnlessTheServerAllowsThem(String url) {
    assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> shut.require(url));
    assertThatNoException().isThrownBy(() -> open.require(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.1.1.1",
        "https://",
        "http://1.1.1.1/",
        "ftp://1.1.1.1/",
        "file:///etc/passwd",
        "https://user:word@1.1.1.1/",
        "https://1.1.1.1/#part",
        "https://1.1.1.1:0/",
        "https://1.1.1.1:70000/",
        "https://1.1.1.1/a b",
        "https://1.1.1.1/\r\nX: y"
      })
  void whatIsNoPlainAddressOfHttpsIsRefused(String url) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> shut.require(url))
        .satisfies(refused -> assertThat(refused.said().code()).isEqualTo("webhook.url"));
  }

  @Test
  void aPublicAddressIsTaken() {
    assertThat(shut.require(" https://1.1.1.1:8443/hook?a=b "))
        .hasToString("https://1.1.1.1:8443/hook?a=b");
  }

  @Test
  void anAnswerIsReadWhenItIsWhole() {
    assertThat(Answer.read(come("HTTP/1.1 200 OK\r\nContent-Le"), false)).isEmpty();
    assertThat(Answer.read(come("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"), false))
        .isEmpty();
    assertThat(Answer.read(come("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"), false))
        .contains(new Answer(200, "hello"));
    assertThat(Answer.read(come("HTTP/1.1 410\r\nA: b\r\n\r\n"), true))
        .contains(new Answer(410, ""));
    assertThat(
            Answer.read(
                come(
                    "HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"),
                false))
        .contains(new Answer(500, "hello world"));
    assertThat(Answer.read(come("SSH-2.0-OpenSSH\r\n\r\n"), true)).isEmpty();
  }

  private static ByteArrayOutputStream come(String text) {
    ByteArrayOutputStream come = new ByteArrayOutputStream();
    come.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return come;
  }
}
