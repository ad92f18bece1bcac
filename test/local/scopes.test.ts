// A method whose scope the script has not got throws. The texts are those seen on the live platform.
import { sandbox, valueOf } from '../support/sandbox';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const withScopes = (...names: string[]) => ({ manifest: { oauthScopes: names.map(scope) } });

describe('scopes', () => {
  it('are all there when the manifest lists none: Google reads them in the code', () => {
    expect(valueOf('return ScriptApp.getProjectTriggers();')).toEqual([]);
  });

  it('that are missing make the method throw, naming the one it needs', () => {
    expect(() => valueOf('ScriptApp.getProjectTriggers();', withScopes('forms'))).toThrow(
      'Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. ' +
        `Required permissions: ${scope('script.scriptapp')}`,
    );
  });

  it('that would each do are told in brackets', () => {
    const code = `ScriptApp.newTrigger('f').forForm('x');`;
    expect(() => valueOf(code, withScopes('script.scriptapp'))).toThrow(
      'Specified permissions are not sufficient to call TriggerBuilder.forForm. ' +
        `Required permissions: (${scope('forms.currentonly')} || ${scope('forms')})`,
    );
  });

  it('suffice when one of those is there', () => {
    const code = `ScriptApp.newTrigger('f').forForm('x');`;
    expect(() => valueOf(code, withScopes('script.scriptapp', 'forms'))).toThrow('No item with the given ID');
  });

  it('are not needed for properties, cache, locks and pages', () => {
    const code = `PropertiesService.getScriptProperties().setProperty('a', 'b');
      CacheService.getScriptCache().put('a', 'b');
      return [LockService.getScriptLock().tryLock(1), HtmlService.createHtmlOutput('c').getContent()];`;
    expect(valueOf(code, withScopes())).toEqual([true, 'c']);
  });

  it('that are refused are an Exception a script can catch, and the call did nothing', () => {
    const workspace = sandbox(
      `function main() { try { ScriptApp.newTrigger('f'); } catch (e) { return e.name; } }`,
      withScopes(),
    );
    const { value, error, calls } = workspace.call('main');
    expect([value, error, calls]).toEqual(['Exception', undefined, []]);
  });

  // « Simple triggers »: they cannot use a service that requires authorisation.
  it('do not help a simple trigger', () => {
    const workspace = sandbox('function onOpen() { ScriptApp.getProjectTriggers(); }');
    expect(workspace.openFile().error?.message).toBe(
      'You do not have permission to call ScriptApp.getProjectTriggers. ' +
        `Required permissions: ${scope('script.scriptapp')}`,
    );
  });

  it('are granted one by one: what the person left out can be asked about', () => {
    const workspace = sandbox(
      `function main() {
        const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
        try { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); }
        catch (e) { return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes(), e.message]; }
      }`,
      withScopes('forms', 'documents'),
    );
    workspace.script.grantedScopes.delete('documents');
    expect(workspace.call('main').value).toEqual([
      'REQUIRED',
      [scope('forms')],
      'Authorization is required to perform that action.',
    ]);
  });
});
