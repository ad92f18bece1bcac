// What Google lets the account do: whether its consent stands, and asking for it where a person is there to answer.

/** Consent is given scope by scope: an account may have refused one, or withdrawn all of them. */
export function isAuthorised(): boolean {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return status !== ScriptApp.AuthorizationStatus.REQUIRED;
}

/**
 * Where a person is there to answer: Google ends the execution and shows the boxes she had left empty, so that nothing is
 * begun that could not be ended. Source: reference of ScriptApp.requireAllScopes.
 */
export function requireConsent(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}
