// The first screen: three sentences that say what one sees, the four doors, and the story so far.
import { count, el } from './dom';
import { state } from './shell';

export async function homeView(): Promise<Node[]> {
  return [
    el('h1', {}, 'Un pôle ressources à l’automne 2018'),
    el(
      'div',
      { class: 'intro' },
      el('p', {}, 'Voici le registre d’un pôle ressources de circonscription, avec huit écoles et neuf membres inventés.'),
      el('p', {}, 'Une école dépose une demande dans le formulaire ; le registre la numérote, propose un référent, écrit les courriels et prépare l’ordre du jour de la réunion.'),
      el('p', {}, 'Rien ne part vers l’extérieur : avancez l’horloge, en haut de la page, et regardez ce qui se passe.'),
    ),
    el('ul', { class: 'doors' }, ...doors()),
    el('h2', {}, 'L’histoire jusqu’ici'),
    state.story.length > 0
      ? el('ol', { class: 'story' }, ...state.story.map(({ at, phrase }) => el('li', {}, el('span', { class: 'when' }, at.text), el('span', {}, phrase))))
      : el('p', {}, 'Ce registre a été repris d’un dossier : son histoire est dans l’onglet Journal.'),
  ]; // prettier-ignore
}

function doors(): HTMLElement[] {
  const { responses, tabs, mails, documents } = state;
  const visible = tabs.filter(({ hidden }) => !hidden).length;
  return [
    door('formulaire', 'Formulaire', 'Déposer une demande, comme une école le fait.', count(responses, 'demande envoyée', 'demandes envoyées')),
    door('registre', 'Registre', 'Lire et corriger le classeur du pôle.', count(visible, 'onglet')),
    door('messagerie', 'Messagerie', 'Lire tous les courriels partis.', count(mails.length, 'courriel')),
    door('documents', 'Documents', 'Lire l’ordre du jour, le télécharger.', count(documents.length, 'document')),
  ]; // prettier-ignore
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
