package org.tenfold.audit;

/** What is noted of people's doings. Stored by name: none is ever renamed. */
public enum AuditKind {
  SIGNED_IN,
  SIGN_IN_REFUSED,
  SIGNED_OUT_EVERYWHERE,
  PASSWORD_CHANGED,
  RESET_LINK_MADE,
  PASSWORD_RESET,
  INVITED,
  INVITATION_REVOKED,
  JOINED,
  ROLES_CHANGED,
  PERSON_CHANGED,
  SWITCHED_OFF,
  SWITCHED_ON,
  ANONYMISED,
  TOKEN_MADE,
  TOKEN_REVOKED,
  AUDIT_EXPORTED
}
