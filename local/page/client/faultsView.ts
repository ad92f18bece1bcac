// « Pannes »: what can go wrong at Google's, as buttons, and what the product did about it.
import type { FaultsView, FaultView, Outcome, TrialView } from '../contract';
import { button, el, nodes } from './dom';
import { firedLine, hideHappened } from './happened';
import { read } from './server';
import { act, journey } from './shell';

export async function faultsView(): Promise<Node[]> {
  const { faults, trial } = await read<FaultsView>('/api/faults');
  return nodes(
    el('h1', {}, 'Pannes'),
    el(
      'p',
      { class: 'intro' },
      'Google coupe, oublie, répète. Choisissez une panne : « Essayer » la provoque, une école envoie alors une demande, deux jours passent, et la page dit ce que le registre en a fait.',
    ),
    trial !== null && story(trial),
    el('ul', { class: 'faults' }, ...faults.map(card)),
  );
}

/** What ran is told on this screen, at the head of it. */
async function attempt(body: { id: string; value: string }): Promise<void> {
  await journey('/api/faults/try', body);
  hideHappened();
  document.querySelector('.trial')?.scrollIntoView({ block: 'nearest' });
}

function card({ id, name, sentence, valueLabel, usual }: FaultView): HTMLElement {
  const field = el('input', { id: `value-${id}`, value: usual, autocomplete: 'off' });
  const body = () => ({ id, value: field.value });
  const described = { 'aria-describedby': `name-${id}` };
  const trying = el(
    'button',
    { type: 'button', class: 'main', ...described, onclick: () => void attempt(body()) },
    'Essayer',
  );
  const arming = el(
    'button',
    {
      type: 'button',
      ...described,
      onclick: () =>
        void act<Outcome>('/api/faults/arm', body(), `« ${name} » est armée : elle frappera à la prochaine occasion.`),
    },
    'Armer seulement',
  );
  return el(
    'li',
    {},
    el('h2', { id: `name-${id}` }, name),
    el('p', {}, sentence),
    valueLabel !== '' && el('details', {}, el('summary', {}, 'Régler'), el('label', { for: `value-${id}` }, valueLabel), field),
    el('div', { class: 'actions' }, trying, arming),
  ); // oxfmt-ignore
}

function story({ name, since, waiting, fired, verdict, rules }: TrialView): HTMLElement {
  const broken = rules.filter(({ holds }) => !holds).length;
  const checked = broken === 0 ? 'toutes respectées' : `${broken} ne l’est pas`;
  return el(
    'section',
    { class: 'trial', 'aria-labelledby': 'trial-title' },
    el('h2', { id: 'trial-title' }, `Dernière panne : ${name}`),
    el('p', { class: 'when' }, `Depuis le ${since.text}`),
    waiting && el('p', {}, 'Elle est armée et attend : envoyez une demande ou avancez l’horloge. ', button('Désarmer', () => void act<Outcome>('/api/faults/disarm', {}, 'Plus aucune panne n’est armée.'))),
    verdict.length > 0 && el('ul', { class: 'verdict' }, ...verdict.map(({ good, sentence }) => line(good, sentence))),
    rules.length > 0 && el('details', { open: broken > 0 }, el('summary', {}, `Le registre se vérifie lui-même : ${rules.length} règles, ${checked}`), el('ul', { class: 'verdict' }, ...rules.map(({ holds, sentence }) => line(holds, sentence)))),
    fired.length > 0 && el('details', { open: true }, el('summary', {}, 'Ce qui s’est exécuté'), el('ol', { class: 'fired' }, ...fired.map(firedLine))),
    el('p', {}, el('a', { href: '#registre/Demandes' }, 'Voir les demandes dans le registre')),
  ); // oxfmt-ignore
}

function line(good: boolean, sentence: string): HTMLElement {
  return el(
    'li',
    { class: good ? 'good' : 'bad' },
    el('span', { class: 'sign', role: 'img', 'aria-label': good ? 'Vrai' : 'Attention' }, good ? '✓' : '⚠'),
    el('span', {}, sentence),
  );
}
