// Which OAuth scopes a method accepts, from Google's own "Authorization" blocks (platform/members.json).
import members from '../platform/members.json';

const platform = members as Record<string, Record<string, string[]>>;

/** Short scope names, any of which suffices; empty when the method needs none. `member` is `Namespace.Class.method`. */
export function requiredScopes(member: string): string[] {
  let scopes = found.get(member);
  if (!scopes) found.set(member, (scopes = lookUp(member)));
  return scopes;
}

/** Looked up once for each member: every call asks. */
const found = new Map<string, string[]>();

function lookUp(member: string): string[] {
  const cut = member.lastIndexOf('.');
  return platform[member.slice(0, cut)]?.[member.slice(cut + 1)] ?? [];
}

export function shortScope(scope: string): string {
  return scope.replace('https://www.googleapis.com/auth/', '');
}
