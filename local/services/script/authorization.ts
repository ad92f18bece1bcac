// What the person has granted of what the manifest asks: consent is given scope by scope since 2025. Source: reference
// of ScriptApp (requireScopes, getAuthorizationInfo).
import { NotEmulated, type Execution } from '../../runtime/execution';
import { enumValue, guestObject } from '../../runtime/guest';
import { shortScope } from '../../runtime/scopes';

export function createAuthorization(execution: Execution) {
  const { manifest, grantedScopes } = execution.workspace.script;
  const asked = manifest.oauthScopes ?? [];
  const missing = (scopes: string[]) => scopes.filter((scope) => !grantedScopes.has(shortScope(scope)));
  const checked = (scopes: unknown): string[] => {
    const wanted = Array.from(scopes as string[], String);
    const unknown = wanted.find((scope) => !asked.includes(scope));
    if (unknown !== undefined && asked.length) throw new Error(`The script does not request the scope ${unknown}`);
    return wanted;
  };
  const require = (scopes: string[]) => {
    // There the execution ends and a consent screen opens.
    if (missing(scopes).length) throw new Error('Authorization is required to perform that action.');
  };
  return {
    requireAllScopes: () => require(asked),
    requireScopes: (_mode: unknown, scopes: unknown) => require(checked(scopes)),
    getAuthorizationInfo: (_mode: unknown, scopes?: unknown) => {
      const wanted = scopes === undefined ? asked : checked(scopes);
      const required = missing(wanted).length > 0;
      return guestObject(execution, 'Script.AuthorizationInfo', {
        getAuthorizationStatus: () => enumValue(required ? 'REQUIRED' : 'NOT_REQUIRED'),
        getAuthorizedScopes: () => wanted.filter((scope) => grantedScopes.has(shortScope(scope))),
        getAuthorizationUrl: () => {
          if (required)
            throw new NotEmulated('AuthorizationInfo.getAuthorizationUrl of a missing consent is not emulated');
          return null;
        },
      });
    },
  };
}
