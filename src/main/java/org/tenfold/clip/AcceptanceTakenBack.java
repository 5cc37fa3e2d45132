package org.tenfold.clip;

import org.tenfold.account.PersonId;
import org.tenfold.error.InvalidInput;

/**
 * An accepted clip is to wait for the check again, in the transaction that does so. A listener for
 * whom it is too late refuses by {@link InvalidInput}, and all stays as it is.
 */
public record AcceptanceTakenBack(ClipId clip, PersonId by) {}
