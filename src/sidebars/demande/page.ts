// The panel « Demande »: the card of the row where the person is, its next steps as buttons, a line for the Suivi.
// Google has no event for a new selection: the card is asked for again when the person comes back to the panel.
import type {
  Carte,
  CarteMessage,
  ChoixDeSuite,
  Etape,
  Fait,
  LigneDeCarte,
  PassageMessage,
  ReponseDeReferent,
  ReponseOfferte,
  ResultatMessage,
  SuiteMessage,
} from '../contract';
import { demander, dire, estOccupe, piece } from '../panneau';
import { callServer } from '../server';

const AUTRE = 'libre';

let carte: Carte | undefined;
/** The step being confirmed. */
let etape: Etape | undefined;
/** What the référent said, being confirmed. */
let reponse: ReponseOfferte | undefined;

function element(nom: string, texte: string, classe = ''): HTMLElement {
  const cree = document.createElement(nom);
  cree.textContent = texte;
  if (classe) cree.className = classe;
  return cree;
}

function bouton(texte: string, agir: () => void): HTMLButtonElement {
  const cree = element('button', texte) as HTMLButtonElement;
  cree.type = 'button';
  cree.addEventListener('click', agir);
  return cree;
}

function listeDe(id: string): HTMLElement {
  return piece(id).querySelector('ul')!;
}

function montrerPhrases(id: string, phrases: readonly string[]): void {
  piece(id).hidden = phrases.length === 0;
  listeDe(id).replaceChildren(...phrases.map((phrase) => element('li', phrase)));
}

function montrerLignes(id: string, lignes: readonly LigneDeCarte[], rien: string): void {
  const elements = lignes.map(({ titre, detail }) => {
    const ligne = element('li', titre);
    ligne.append(element('span', detail, 'detail'));
    return ligne;
  });
  listeDe(id).replaceChildren(...(elements.length ? elements : [element('li', rien)]));
}

function montrerFaits(liste: HTMLElement, faits: readonly Fait[]): void {
  liste.replaceChildren(...faits.flatMap(({ nom, texte }) => [element('dt', nom), element('dd', texte)]));
}

function montrer(nouvelle: Carte): void {
  const autre = nouvelle.numero !== carte?.numero;
  carte = nouvelle;
  fermerConfirmation();
  fermerReponse();
  piece('titre').textContent = nouvelle.numero;
  piece('etat').textContent = nouvelle.etat;
  piece('urgence').textContent = nouvelle.urgence;
  piece('urgence').hidden = nouvelle.urgence === '';
  montrerFaits(piece('faits'), nouvelle.faits);
  piece('fiche').hidden = nouvelle.fiche === '';
  piece('fiche').querySelector('a')!.href = nouvelle.fiche;
  montrerPhrases('alertes', nouvelle.alertes);
  montrerPhrases('manques', nouvelle.manques);
  montrerPhrases('raisons', nouvelle.raisons);
  montrerLignes('suites', nouvelle.suites, 'Rien encore.');
  montrerLignes('courriers', nouvelle.courriers, 'Aucun.');
  montrerLignes('histoire', nouvelle.histoire, 'Rien au Journal.');
  montrerFaits(piece('recit').querySelector('dl')!, nouvelle.recit);
  piece('etapes')
    .querySelector('.choix')!
    .replaceChildren(...nouvelle.etapes.map(boutonDEtape));
  montrerReponses(nouvelle);
  piece('liens').hidden = nouvelle.liens.length === 0;
  piece('liens').querySelector('.choix')!.replaceChildren(...nouvelle.liens.map((numero) => bouton(numero, () => void charger(numero)))); // oxfmt-ignore
  if (autre) preparerSuite(nouvelle);
  piece('contenu').hidden = false;
}

function boutonDEtape(choisie: Etape): HTMLButtonElement {
  const cree = bouton(choisie.libelle, () => ouvrirConfirmation(choisie));
  cree.setAttribute('aria-pressed', 'false');
  return cree;
}

/** The number is in the question: the card may have changed under the hand. */
function ouvrirConfirmation(choisie: Etape): void {
  etape = choisie;
  piece('question').textContent = `Passer ${carte!.numero} à « ${choisie.libelle} » ?`.replace(/([«]) | (»|\?)/g, '$1\u00a0$2'); // oxfmt-ignore
  piece('precision-zone').hidden = choisie.aPreciser === '';
  piece('precision-titre').textContent = choisie.aPreciser;
  piece<HTMLInputElement>('precision').value = '';
  piece<HTMLInputElement>('precision').required = choisie.aPreciser !== '';
  piece('confirmation').hidden = false;
  for (const un of piece('etapes').querySelectorAll('.choix button'))
    un.setAttribute('aria-pressed', String(un.textContent === choisie.libelle));
  piece(choisie.aPreciser ? 'precision' : 'confirmer').focus();
}

function fermerConfirmation(): void {
  etape = undefined;
  piece('confirmation').hidden = true;
  for (const un of piece('etapes').querySelectorAll('.choix button')) un.setAttribute('aria-pressed', 'false');
}

/** The person is where she was before she chose. */
function renoncer(): void {
  const choisi = document.querySelector<HTMLElement>('.choix [aria-pressed="true"]');
  fermerConfirmation();
  fermerReponse();
  choisi?.focus();
}

function montrerReponses({ referent, reponses }: Carte): void {
  piece('reponse').hidden = reponses.length === 0;
  piece('reponse-titre').textContent = `Réponse de ${referent}`;
  piece('reponse')
    .querySelector('.choix')!
    .replaceChildren(...reponses.map(boutonDeReponse));
}

function boutonDeReponse(choisie: ReponseOfferte): HTMLButtonElement {
  const cree = bouton(choisie.libelle, () => ouvrirReponse(choisie));
  cree.setAttribute('aria-pressed', 'false');
  return cree;
}

function ouvrirReponse(choisie: ReponseOfferte): void {
  reponse = choisie;
  piece('reponse-question').textContent = `${carte!.numero}\u00a0: ${carte!.referent}, ${choisie.libelle.toLowerCase()}\u202f?`; // oxfmt-ignore
  piece<HTMLInputElement>('mot').value = '';
  piece('reponse-confirmation').hidden = false;
  for (const un of piece('reponse').querySelectorAll('.choix button'))
    un.setAttribute('aria-pressed', String(un.textContent === choisie.libelle));
  piece('reponse-confirmer').focus();
}

function fermerReponse(): void {
  reponse = undefined;
  piece('reponse-confirmation').hidden = true;
  for (const un of piece('reponse').querySelectorAll('.choix button')) un.setAttribute('aria-pressed', 'false');
}

function confirmerReponse(event: Event): void {
  event.preventDefault();
  if (!carte || !reponse) return;
  const { numero, referent } = carte;
  const message: ReponseDeReferent = { numero, referent, effet: reponse.effet, texte: piece<HTMLInputElement>('mot').value }; // oxfmt-ignore
  void agir(() => callServer<ResultatMessage>('sidebarRepondrePourReferent', message));
}

/** '' for the row where the person is. Another demande is announced to who does not see it. */
async function charger(numero: string): Promise<void> {
  const recue = await demander('Chargement…', () => callServer<CarteMessage>('sidebarDemande', numero));
  if (!recue) return;
  const change = recue.carte?.numero !== carte?.numero;
  if (recue.carte) montrer(recue.carte);
  dire(recue.carte ? '' : recue.phrase);
  if (recue.carte && change) piece('annonce').textContent = `Demande ${recue.carte.numero} : ${recue.carte.etat}`;
}

async function agir(appel: () => Promise<ResultatMessage>): Promise<boolean> {
  const resultat = await demander('Enregistrement en cours…', appel);
  if (!resultat) return false;
  if (resultat.carte) montrer(resultat.carte);
  dire(resultat.phrase, !resultat.reussi);
  piece('titre').focus();
  return resultat.reussi;
}

function confirmer(event: Event): void {
  event.preventDefault();
  if (!carte || !etape) return;
  const precision = piece<HTMLInputElement>('precision').value;
  const message: PassageMessage = { numero: carte.numero, depuis: carte.statut, vers: etape.statut, precision };
  void agir(() => callServer<ResultatMessage>('sidebarPasserDemande', message));
}

function preparerSuite({ membres, referent }: Carte): void {
  const noms = ['', ...membres];
  piece('qui').replaceChildren(...noms.map((nom) => new Option(nom || '—', nom, false, nom === referent)));
}

function ajouter(event: Event): void {
  event.preventDefault();
  if (!carte) return;
  const choix = piece<HTMLSelectElement>('action').value;
  const message: SuiteMessage = {
    numero: carte.numero,
    action: choix === AUTRE ? piece<HTMLInputElement>('libre').value : choix,
    qui: piece<HTMLSelectElement>('qui').value,
    pourLe: piece<HTMLInputElement>('pourLe').value,
  };
  void agir(() => callServer<ResultatMessage>('sidebarAjouterSuite', message)).then((reussi) => {
    if (!reussi) return;
    piece<HTMLFormElement>('suite').reset();
    preparerSuite(carte!);
    montrerAutre();
    piece<HTMLDetailsElement>('ajout').open = false;
  });
}

function montrerAutre(): void {
  const autre = piece<HTMLSelectElement>('action').value === AUTRE;
  piece('libre-zone').hidden = !autre;
  piece<HTMLInputElement>('libre').required = autre;
}

function remplirActions(choix: readonly ChoixDeSuite[]): void {
  const groupes = choix.map(({ intention, actions }) => {
    const groupe = document.createElement('optgroup');
    groupe.label = intention;
    groupe.append(...actions.map((action) => new Option(action, action)));
    return groupe;
  });
  piece('action').replaceChildren(new Option('Choisir…', ''), ...groupes, new Option('Autre, à préciser', AUTRE));
}

/** A click that brings the person back does its own work first. */
const RETOUR_MS = 300;

/** Coming back from the sheet; not in the middle of something the person is choosing or writing. */
function revenir(): void {
  setTimeout(() => {
    const ecrit = etape !== undefined || reponse !== undefined || piece<HTMLDetailsElement>('ajout').open;
    if (!ecrit && !estOccupe()) void charger('');
  }, RETOUR_MS);
}

piece('recharger').addEventListener('click', () => void charger(''));
piece('confirmation').addEventListener('submit', confirmer);
piece('annuler').addEventListener('click', renoncer);
piece('reponse-confirmation').addEventListener('submit', confirmerReponse);
piece('reponse-annuler').addEventListener('click', renoncer);
piece('suite').addEventListener('submit', ajouter);
piece('action').addEventListener('change', montrerAutre);
addEventListener('keydown', ({ key }) => key === 'Escape' && renoncer());
void charger('')
  .then(() => callServer<ChoixDeSuite[]>('sidebarChoixDeSuite'))
  .then(remplirActions)
  .then(() => addEventListener('focus', revenir))
  .catch((error: Error) => dire(error.message, true));
