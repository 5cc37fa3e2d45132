package org.tenfold.account.signin;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody tries to sign in.
 *
 * @param address of the caller, in digits
 * @param device secret that this browser was given at an earlier sign-in, see {@link KnownDevices}
 */
public record SignInPlace(String address, @Nullable String device) implements Serializable {}
