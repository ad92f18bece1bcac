// The points of a meeting, in order and with their hour, from the demandes that are on its list.
import { concerneUneEquipe, estOuverte, jourDeReception, type Demande } from './demande';
import type { Jour } from './jour';
import type { Registre } from './registre';
import { closDepuis, reunionsDEtude, type Reunion } from './reunion';

export interface Point {
  demande: Demande;
  /** `09:20`; '' when the meeting has no hour. */
  heure: string;
  minutes: number;
}

/** The kinds of points, in the order of the meeting. */
export const RUBRIQUES = {
  urgent: 'Situations urgentes',
  nouveau: 'Situations nouvelles',
  a_revoir: 'Situations à revoir',
  equipe: 'Demandes d’enseignants et d’équipes',
  a_trier: 'Demandes à trier',
} as const;
export type Rubrique = keyof typeof RUBRIQUES;

export interface OrdreDuJour {
  reunion: Reunion;
  rubriques: { rubrique: Rubrique; points: Point[] }[];
  minutesEnTout: number;
  /** The meeting after this one, undefined when none is in the tab. */
  prochaine: Reunion | undefined;
}

/** The demandes on the list of a meeting: open, and inscribed to it. */
export function demandesDe(reunion: Reunion, demandes: readonly Demande[]): Demande[] {
  return demandes.filter((demande) => estOuverte(demande) && demande.reunion === reunion.cle);
}

export function composerOrdreDuJour(reunion: Reunion, registre: Registre): OrdreDuJour {
  const { minutesParSituation } = registre.parametres;
  const reunions = reunionsDEtude(registre.reunions);
  const precedente = reunions.filter(({ date }) => date < reunion.date).pop();
  const dejaEtudieesAvant = precedente && closDepuis(registre.calendrier, precedente);
  const inscrites = demandesDe(reunion, registre.demandes);
  let rang = 0;
  const rubriques = (Object.keys(RUBRIQUES) as Rubrique[])
    .map((rubrique) => ({
      rubrique,
      points: inscrites
        .filter((demande) => rubriqueDe(demande, dejaEtudieesAvant) === rubrique)
        .sort((a, b) => (a.numero < b.numero ? -1 : 1))
        .map((demande) => ({
          demande,
          heure: reunion.heure ? plusMinutes(reunion.heure, minutesParSituation * rang++) : '',
          minutes: minutesParSituation,
        })),
    }))
    .filter(({ points }) => points.length > 0);
  const prochaine = reunions.find(({ date }) => date > reunion.date);
  return { reunion, rubriques, minutesEnTout: inscrites.length * minutesParSituation, prochaine };
}

/** A demande received in time for the meeting before has been studied there once: it comes back. */
function rubriqueDe(demande: Demande, dejaEtudieesAvant: Jour | undefined): Rubrique {
  if (demande.urgent) return 'urgent';
  if (demande.statut === 'a_trier') return 'a_trier';
  if (concerneUneEquipe(demande)) return 'equipe';
  if (dejaEtudieesAvant && jourDeReception(demande) < dejaEtudieesAvant) return 'a_revoir';
  return 'nouveau';
}

function plusMinutes(heure: string, minutes: number): string {
  const [h, m] = heure.split(':').map(Number) as [number, number];
  const total = h * 60 + m + minutes;
  return `${String(Math.floor(total / 60) % 24).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
