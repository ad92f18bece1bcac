// What becomes of a demande when it arrives: its motif, its meeting, its links with others, what a person must check.
import { jourDeReception, type Demande, type NumeroDemande } from './demande';
import { trouverEcole, type Ecole } from './ecole';
import { alertesDExpediteur } from './expediteur';
import { enToutesLettres } from '../temps/jour';
import { trouverMotif, type Motif } from './motif';
import { DEBUTS_DE_RAPPROCHEMENT, rapprochements } from './rapprochement';
import { reunionManquee, reunionPour, type Reunion } from '../reunion/reunion';
import { VIGILANCES, vigilances } from './vigilance';

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
  return {
    ecole,
    motif,
    reunion: reunionPour(reunions, recueLe),
    manquee: reunionManquee(reunions, recueLe),
    liens: rapprochements(demande, demandes).map(({ autre }) => autre.numero),
    alertes: alertesDe(demande, { ecoles, motifs, demandes }),
    aTrier: raisonDeTrier(demande, { ecole, motif }),
  };
}

/** What keeps the machine from proposing anybody: a person must look. */
export function raisonDeTrier(demande: Demande, { ecole, motif }: Pick<Orientation, 'ecole' | 'motif'>): string {
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

/** What a person should look at: who filed, what it resembles, what the field knows. */
export function alertesDe(demande: Demande, { ecoles, motifs, demandes }: Omit<Reperes, 'reunions'>): string[] {
  return [
    ...alertesDExpediteur(demande.courriel, trouverEcole(ecoles, demande.ecole), ecoles),
    ...rapprochements(demande, demandes).map(({ phrase }) => phrase),
    ...vigilances(demande, trouverMotif(motifs, demande.cleMotif || demande.motif)),
  ];
}

const DEBUTS = ['Adresse à vérifier', 'Aucune adresse', ...DEBUTS_DE_RAPPROCHEMENT, ...VIGILANCES.map(({ debut }) => debut)]; // oxfmt-ignore

/** The same, worked out again: what is no longer true goes, what others wrote beside the demande stays. */
export function rafraichirAlertes(demande: Demande, reperes: Omit<Reperes, 'reunions'>): string[] {
  const autres = demande.alertes.filter((alerte) => !DEBUTS.some((debut) => alerte.startsWith(debut)));
  return [...new Set([...alertesDe(demande, reperes), ...autres])];
}

/** What a late school is told; '' when it is in time. */
export function phraseDeRetard({ manquee, reunion }: Pick<Orientation, 'manquee' | 'reunion'>): string {
  if (!manquee?.dateLimite) return '';
  const suite = reunion ? `la réunion du ${enToutesLettres(reunion.date)}` : 'la réunion suivante, dont la date sera communiquée'; // oxfmt-ignore
  return `La date limite de la réunion du ${enToutesLettres(manquee.date)} était le ${enToutesLettres(manquee.dateLimite)} : votre demande est inscrite à ${suite}.`;
}
