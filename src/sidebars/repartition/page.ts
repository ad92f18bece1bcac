// The panel « Répartition »: a bar for each member, what waits for somebody, and the best répartition, seen before written.
import type {
  Candidate,
  ChangementPropose,
  ChargeDeMembre,
  ChoixDeReferentMessage,
  DemandeARepartir,
  PanneauDeRepartition,
  ResultatDeRepartitionMessage,
} from '../contract';
import { creer, demander, dire, piece } from '../panneau';
import { callServer } from '../server';

let panneau: PanneauDeRepartition | undefined;

function montrer(nouveau: PanneauDeRepartition): void {
  panneau = nouveau;
  const { charges, horsDesMembres, demandes, changements, phrases } = nouveau;
  piece('charges').querySelector('ul')!.replaceChildren(...charges.map(ligneDeCharge)); // oxfmt-ignore
  piece('hors').textContent = horsDesMembres;
  piece('hors').hidden = horsDesMembres === '';
  piece('changements').querySelector('ul')!.replaceChildren(...changements.map(ligneDeChangement)); // oxfmt-ignore
  piece('phrases').replaceChildren(...phrases.map((phrase) => creer('p', {}, phrase)));
  piece('ecrire').hidden = changements.length === 0;
  piece('renoncer').textContent = changements.length === 0 ? 'Fermer' : 'Ne rien changer';
  piece('demandes-titre').textContent = `À répartir : ${demandes.length || 'aucune demande'}`.replace(' :', '\u00a0:');
  piece('demandes').querySelector('ol')!.replaceChildren(...demandes.map(ligneDeDemande)); // oxfmt-ignore
  piece('contenu').hidden = false;
}

/** The bar says nothing that the words do not. */
function ligneDeCharge({ nom, fonction, texte, part, remarque }: ChargeDeMembre): HTMLElement {
  const barre = creer('span', { className: 'barre' }, creer('span', {}));
  (barre.firstElementChild as HTMLElement).style.width = `${Math.min(part, 100)}%`;
  barre.setAttribute('aria-hidden', 'true');
  return creer(
    'li',
    {},
    creer('span', { className: 'nom' }, nom),
    creer('span', { className: 'fonction' }, fonction),
    texte,
    ...(remarque ? [creer('span', { className: 'remarque' }, remarque)] : []),
    barre,
  );
}

function ligneDeChangement({ numero, texte, pourquoi }: ChangementPropose): HTMLElement {
  return creer('li', {}, creer('strong', {}, numero), ` ${texte}`, creer('span', { className: 'detail' }, pourquoi));
}

function ligneDeDemande(demande: DemandeARepartir): HTMLElement {
  const { numero, titre, etat, urgente, pourquoi, candidates } = demande;
  const choisir = creer('details', {}, creer('summary', {}, 'Choisir quelqu’un'));
  // A long list of demandes has many more candidates: each one's are laid out when they are asked for.
  choisir.addEventListener('toggle', () => {
    if (choisir.open && choisir.childElementCount === 1) choisir.append(formulaireDe(demande));
  });
  return creer(
    'li',
    { id: `d-${numero}` },
    creer('h3', {}, numero),
    creer('p', {}, ...(urgente ? [creer('strong', {}, 'Urgente. ')] : []), titre),
    creer('p', {}, etat),
    ...pourquoi.map((phrase) => creer('p', { className: 'aide' }, phrase)),
    candidates.length ? choisir : creer('p', { className: 'aide' }, 'Aucun membre ne remplit les règles.'),
  );
}

function formulaireDe({ numero, referent, candidates }: DemandeARepartir): HTMLElement {
  const formulaire = creer(
    'form',
    {},
    creer('fieldset', {}, creer('legend', {}, `Confier ${numero} à`), ...candidates.map((une, rang) => choixDe(numero, une, rang))), // oxfmt-ignore
    creer('button', { type: 'submit' }, 'Confier cette demande'),
  );
  formulaire.addEventListener('submit', (event) => {
    event.preventDefault();
    const nom = new FormData(formulaire).get('nom') as string;
    const message: ChoixDeReferentMessage = { numero, depuis: referent, nom };
    void agir(() => callServer<ResultatDeRepartitionMessage>('sidebarChoisirReferent', message));
  });
  return formulaire;
}

function choixDe(numero: string, { nom, raison, proposee }: Candidate, rang: number): HTMLElement {
  const id = `c-${numero}-${rang}`;
  const radio = creer('input', { type: 'radio', name: 'nom', value: nom, id, required: true });
  const marque = proposee ? ' (proposée par le pôle)' : '';
  const texte = creer('span', {}, creer('strong', {}, nom), marque, creer('span', { className: 'detail' }, raison));
  return creer('label', { htmlFor: id }, radio, texte);
}

async function charger(): Promise<void> {
  const recu = await demander('Chargement…', () => callServer<PanneauDeRepartition>('sidebarRepartition'));
  if (!recu) return;
  montrer(recu);
  dire('');
}

async function agir(appel: () => Promise<ResultatDeRepartitionMessage>): Promise<void> {
  const resultat = await demander('Enregistrement en cours…', appel);
  if (!resultat) return;
  montrer(resultat.panneau);
  ouvrirProposition(false);
  dire(resultat.phrase, !resultat.reussi);
  piece('titre').focus();
}

function ouvrirProposition(oui: boolean): void {
  piece('changements').hidden = !oui;
  piece('proposer').setAttribute('aria-expanded', String(oui));
}

function renoncer(): void {
  if (piece('changements').hidden) return;
  ouvrirProposition(false);
  piece('proposer').focus();
}

piece('recharger').addEventListener('click', () => void charger());
piece('proposer').addEventListener('click', () => {
  ouvrirProposition(true);
  piece('proposition-titre').focus();
});
piece('ecrire').addEventListener('click', () => {
  void agir(() => callServer<ResultatDeRepartitionMessage>('sidebarEcrireRepartition', panneau!.marque));
});
piece('renoncer').addEventListener('click', renoncer);
addEventListener('keydown', ({ key }) => key === 'Escape' && renoncer());
void charger();
