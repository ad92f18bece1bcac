// A world for each execution, as Google does; a known one only for a script that is said to keep nothing.
import { openWorkspace } from '../../local/api';
import { makeScript } from '../../local/script';

const SOURCES = { 'Code.gs': 'var count = 0; function more() { return ++count; }' };

function counting(keepsNothing: boolean) {
  const shop = openWorkspace({ script: SOURCES });
  const { manifest } = shop.workspace.script;
  shop.workspace.script = makeScript(SOURCES, manifest, { keepsNothing });
  return shop;
}

it('evaluates every file afresh at each execution: a global variable starts again (« V8 runtime overview »)', () => {
  const shop = counting(false);
  expect([shop.call('more').value, shop.call('more').value]).toEqual([1, 1]);
});

it('shows a script that was wrongly said to keep nothing', () => {
  const shop = counting(true);
  expect([shop.call('more').value, shop.call('more').value]).toEqual([1, 2]);
});

it('gives a known world the services and the clock of the new execution', () => {
  const sources = { 'Code.gs': 'function say() { Logger.log("x"); return new Date().getTime(); }' };
  const shop = openWorkspace({ script: sources, start: '2024-03-04T09:00' });
  shop.workspace.script = makeScript(sources, shop.workspace.script.manifest, { keepsNothing: true });
  const first = shop.call('say');
  shop.clock.advance('+1d');
  const second = shop.call('say');
  expect(Number(second.value) - Number(first.value)).toBe(86_400_000);
  expect(second.logs).toHaveLength(1);
});

it('a kill undoes nothing in a known world: whoever says that a script keeps nothing answers for it', () => {
  const sources = {
    'Code.gs': 'var half = 0; function go() { half += 1; Logger.log("a"); half = 0; } function see() { return half; }',
  };
  const seen = [true, false].map((keepsNothing) => {
    const shop = openWorkspace({ script: sources });
    shop.workspace.script = makeScript(sources, shop.workspace.script.manifest, { keepsNothing });
    shop.workspace.faults.killAfter = 1;
    expect(shop.call('go').killed).toBe(true);
    return shop.call('see').value;
  });
  expect(seen).toEqual([1, 0]);
});
