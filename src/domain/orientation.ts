// What becomes of a demande when it arrives: its motif, its meeting, its links with others, what a person must check.
import { estOuverte, jourDeReception, type Demande, type NumeroDemande } from './demande';
import { trouverEcole, type Ecole } from './ecole';
import { enToutesLettres } from './jour';
import { trouverMotif, type Motif } from './motif';
import { reunionManquee, reunionPour, type Reunion } from './reunion';
import { reduire } from './typographie';

export interface Orientation {
  ecole: Ecole | undefined;
  motif: Motif | undefined;
  reunion: Reunion | undefined;
  /** Set when the demande missed a cut-off: the meeting it would have gone to. */
  manquee: Reunion | undefined;
  liens: NumeroDemande[];
  alertes: string[];
  /** Why a person must sort it; '' when the machine understood. */
  aTrier: string;
}

export interface Reperes {
  ecoles: readonly Ecole[];
  motifs: readonly Motif[];
  reunions: readonly Reunion[];
  demandes: readonly Demande[];
}

export function orienter(demande: Demande, { ecoles, motifs, reunions, demandes }: Reperes): Orientation {
  const ecole = trouverEcole(ecoles, demande.ecole);
  const motif = trouverMotif(motifs, demande.motif);
  const recueLe = jourDeReception(demande);
  const liens = apparentees(demande, demandes);
  return {
    ecole,
    motif,
    reunion: reunionPour(reunions, recueLe),
    manquee: reunionManquee(reunions, recueLe),
    liens: liens.map(({ numero }) => numero),
    alertes: [...alertesDExpediteur(demande, ecole, ecoles), ...liens.map((autre) => pourquoiLiees(demande, autre))],
    aTrier: raisonDeTrier(demande, ecole, motif),
  };
}

function raisonDeTrier(demande: Demande, ecole: Ecole | undefined, motif: Motif | undefined): string {
  if (!demande.ecole.trim() && !demande.motif.trim()) return 'La réponse est illisible ou vide.';
  if (!demande.ecole.trim()) return 'L’école n’est pas indiquée.';
  if (!ecole) return `L’école « ${abreger(demande.ecole)} » n’est pas dans l’onglet « Écoles ».`;
  if (!demande.motif.trim()) return 'Le motif n’est pas indiqué.';
  if (!motif) return `Le motif « ${abreger(demande.motif)} » n’est pas dans l’onglet « Motifs ».`;
  if (motif.fonctions.length === 0) return `« ${motif.libelle} » : une personne du pôle décide de la suite.`;
  return '';
}

/** On one line and without « ; »: the cell that holds it separates sentences with them. */
function abreger(texte: string): string {
  const signes = [...texte.replace(/;/g, ',').replace(/\s+/g, ' ').trim()];
  return signes.length > 60 ? `${signes.slice(0, 60).join('')}…` : signes.join('');
}

/** The typed address is neither the school's nor of the same domain: anyone can open a form. */
function alertesDExpediteur({ courriel }: Demande, ecole: Ecole | undefined, ecoles: readonly Ecole[]): string[] {
  const adresse = courriel.trim().toLowerCase();
  if (!adresse) return ['Aucune adresse n’a été donnée : répondre à l’adresse officielle de l’école.'];
  const domaine = adresse.split('@')[1] ?? '';
  const connus = ecoles.map((connue) => connue.courriel.toLowerCase());
  if (connus.includes(adresse) || (domaine && connus.some((connue) => connue.endsWith(`@${domaine}`)))) return [];
  return [`Adresse à vérifier : elle n’est pas celle d’une école${ecole ? ` (${ecole.nom})` : ''}.`];
}

/** Open demandes of the same school about the same child, or about the same motif for adults. Never merged. */
export function apparentees(demande: Demande, demandes: readonly Demande[]): Demande[] {
  const ecole = reduire(demande.ecole);
  return demandes.filter(
    (autre) =>
      autre.numero !== demande.numero &&
      estOuverte(autre) &&
      ecole !== '' &&
      reduire(autre.ecole) === ecole &&
      (memeEleve(demande, autre) || memeEquipe(demande, autre)),
  );
}

function memeEleve(a: Demande, b: Demande): boolean {
  return reduire(a.codeEleve) !== '' && reduire(a.codeEleve) === reduire(b.codeEleve);
}

function memeEquipe(a: Demande, b: Demande): boolean {
  return a.codeEleve === '' && b.codeEleve === '' && a.cible === b.cible && a.motif === b.motif;
}

function pourquoiLiees(demande: Demande, autre: Demande): string {
  const commun = memeEleve(demande, autre) ? 'même code' : 'même public';
  if (demande.motif === autre.motif) return `Doublon possible de ${autre.numero} : même école, ${commun}, même motif.`;
  return `À rapprocher de ${autre.numero} : même école, même code.`;
}

/** What a late school is told; '' when it is in time. */
export function phraseDeRetard({ manquee, reunion }: Pick<Orientation, 'manquee' | 'reunion'>): string {
  if (!manquee?.dateLimite) return '';
  const suite = reunion ? `celle du ${enToutesLettres(reunion.date)}` : 'la suivante, dont la date sera communiquée';
  return `La date limite de la réunion du ${enToutesLettres(manquee.date)} était le ${enToutesLettres(manquee.dateLimite)} : votre demande est inscrite à ${suite}.`;
}
