// The first screen: three sentences that say what one sees, the doors, and the story so far.
import type { Outcome, SceneView } from '../contract';
import { ask } from './dialogs';
import { button, count, el } from './dom';
import { act, state } from './shell';

export async function homeView(): Promise<Node[]> {
  return [
    el('h1', {}, 'Un pôle ressources, au milieu de son automne'),
    el(
      'div',
      { class: 'intro' },
      el('p', {}, `Voici le registre d’un pôle ressources de circonscription, ${size()} : tout y est inventé.`),
      el('p', {}, 'Une école dépose une demande dans le formulaire ; le registre la numérote, propose un référent, écrit les courriels et prépare l’ordre du jour de la réunion.'),
      el('p', {}, 'Rien ne part vers l’extérieur : avancez l’horloge, en haut de la page, et regardez ce qui se passe.'),
    ),
    el('ul', { class: 'doors' }, ...doors()),
    el('h2', {}, 'L’histoire jusqu’ici'),
    el('ol', { class: 'story' }, ...[...state.story].reverse().map(({ at, phrase }) => el('li', {}, el('span', { class: 'when' }, at.text), el('span', {}, phrase)))),
    ...others(),
    el('h2', {}, 'Recommencer'),
    el('p', {}, 'Tout ce que vous faites ici est gardé sur cette machine, même si le programme s’arrête.'),
    button('Recommencer l’histoire', () => void again()),
  ]; // oxfmt-ignore
}

function size(): string {
  const open = state.scenes.find(({ isOpen }) => isOpen);
  return open
    ? `avec ${count(open.schools, 'école')} et ${count(open.members, 'membre')}`
    : 'avec ses écoles et ses membres';
}

/** Pôles work differently: one may see how the same tool serves another. */
function others(): HTMLElement[] {
  if (state.scenes.length === 0) return [];
  const row = ({ profil, name, summary, isOpen }: SceneView) =>
    el(
      'li',
      { 'aria-current': isOpen && 'true' },
      el('strong', {}, name),
      el('span', {}, summary),
      isOpen
        ? el('span', { class: 'number' }, 'C’est celui que vous voyez.')
        : button(`Ouvrir : ${name}`, () => void openAnother(profil, name)),
    );
  return [el('h2', {}, 'D’autres pôles'), el('ul', { class: 'scenes' }, ...state.scenes.map(row))];
}

async function openAnother(profil: string, name: string): Promise<void> {
  const sure = await ask('Ouvrir un autre pôle', `${name} : le registre que vous voyez est remplacé, et ce que vous y avez fait disparaît. Cela prend quelques secondes.`, 'Ouvrir'); // oxfmt-ignore
  if (sure) await act<Outcome>('/api/reset', { profil }, `${name} : à la veille de sa réunion.`);
}

async function again(): Promise<void> {
  const sure = await ask('Recommencer l’histoire', 'Tout ce que vous avez fait ici disparaît, et le registre revient à la veille de la date limite. Cela prend quelques secondes.', 'Recommencer'); // oxfmt-ignore
  if (sure) await act<Outcome>('/api/reset', {}, 'L’histoire reprend à la veille de la date limite.');
}

function doors(): HTMLElement[] {
  const { responses, tabs, mails, documents } = state;
  const visible = tabs.filter(({ hidden }) => !hidden).length;
  return [
    door('formulaire', 'Formulaire', 'Déposer une demande, comme une école le fait.', count(responses, 'demande envoyée', 'demandes envoyées')),
    door('registre', 'Registre', 'Lire et corriger le classeur du pôle.', count(visible, 'onglet')),
    door('messagerie', 'Messagerie', 'Lire les courriels de chacun, et leurs pièces jointes.', count(mails.length, 'courriel')),
    door('documents', 'Documents', 'Lire l’ordre du jour, le télécharger.', count(documents.length, 'document')),
    door('calendrier', 'Calendrier', 'Voir réunions, dates limites, vacances et courriels.', 'mois par mois'),
    door('pannes', 'Pannes', 'Voir le registre tenir quand Google coupe ou oublie.', 'à essayer sans crainte'),
  ]; // oxfmt-ignore
}

function door(view: string, title: string, text: string, number: string): HTMLElement {
  return el(
    'li',
    {},
    el(
      'a',
      { href: `#${view}` },
      el('strong', {}, title),
      el('span', {}, text),
      el('span', { class: 'number' }, number),
    ),
  );
}
