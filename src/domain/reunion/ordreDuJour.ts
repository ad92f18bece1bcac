// The points of a meeting, in order and with their hour, from the demandes that are on its list; and when each outside
// partner comes and leaves.
import { concerneUneEquipe, estOuverte, jourDeReception, type Demande } from '../demande/demande';
import type { Jour } from '../temps/jour';
import { estAbsent, type Membre } from '../membre/membre';
import { invitesDe, type PartenaireInvite } from './partenaires';
import { minutesDAttente, ordonner } from './passage';
import type { Registre } from '../registre/registre';
import { closDepuis, reunionsDEtude, type Reunion } from './reunion';

export interface Point {
  demande: Demande;
  rubrique: Rubrique;
  /** `09:20`; '' when the meeting has no hour, or when the day would not hold the point. */
  heure: string;
  fin: string;
  minutes: number;
  /** Those who come for it: invited, and there that day. */
  partenaires: PartenaireInvite[];
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

/** As the meeting goes: what calls for outside partners comes together, so that they wait little. */
export const SECTIONS = {
  urgent: RUBRIQUES.urgent,
  partenaires: 'Situations étudiées avec des partenaires',
  nouveau: RUBRIQUES.nouveau,
  a_revoir: RUBRIQUES.a_revoir,
  equipe: RUBRIQUES.equipe,
  a_trier: RUBRIQUES.a_trier,
} as const;
export type Section = keyof typeof SECTIONS;

/** An outside partner at the meeting. */
export interface Presence {
  membre: Membre;
  /** '' where the points have no hour. */
  de: string;
  a: string;
  points: Point[];
}

export interface OrdreDuJour {
  reunion: Reunion;
  rubriques: { rubrique: Section; points: Point[] }[];
  minutesEnTout: number;
  presences: Presence[];
  /** Invited, and absent that day. */
  excuses: Membre[];
  /** What the outside partners wait, added up. */
  minutesDAttente: number;
  /** Numbers in the order the pôle reckons, whatever people set. */
  propose: string[];
  /** The meeting before this one, undefined when none is in the tab. */
  precedente: Reunion | undefined;
  prochaine: Reunion | undefined;
}

/** The demandes on the list of a meeting: open, and inscribed to it. */
export function demandesDe(reunion: Reunion, demandes: readonly Demande[]): Demande[] {
  return demandes.filter((demande) => estOuverte(demande) && demande.reunion === reunion.cle);
}

/** The tabs a meeting is composed from. */
export type OngletsDeReunion = Pick<Registre, 'parametres' | 'reunions' | 'demandes' | 'membres' | 'calendrier'>;

export function composerOrdreDuJour(reunion: Reunion, registre: OngletsDeReunion): OrdreDuJour {
  const { minutesParSituation } = registre.parametres;
  const reunions = reunionsDEtude(registre.reunions);
  const precedente = reunions.filter(({ date }) => date < reunion.date).pop();
  const inscrites = demandesDe(reunion, registre.demandes);
  const invites = new Map(inscrites.map((demande) => [demande, invitesDe(demande, registre.membres).partenaires]));
  const presents = (demande: Demande): PartenaireInvite[] =>
    invites.get(demande)!.filter(({ membre }) => !estAbsent(membre, reunion.date));
  const aPlacer = parRubrique(inscrites, precedente && closDepuis(registre.calendrier, precedente)).map(
    ({ demande, rubrique }) => ({
      demande,
      rubrique,
      minutes: demande.minutes || minutesParSituation,
      urgent: demande.urgent,
      partenaires: presents(demande).map(({ membre }) => membre.nom),
    }),
  );
  const propose = ordonner(aPlacer);
  const ordre = selonLesPersonnes(propose);
  let minutesEnTout = 0;
  const points = ordre.map(({ demande, rubrique, minutes }): Point => {
    const heure = plusMinutes(reunion.heure, minutesEnTout);
    minutesEnTout += minutes;
    const fin = plusMinutes(reunion.heure, minutesEnTout);
    return { demande, rubrique, heure: fin && heure, fin, minutes, partenaires: presents(demande) };
  });
  const conviees = [...new Set([...invites.values()].flat().map(({ membre }) => membre))];
  return {
    reunion,
    rubriques: enSections(points),
    minutesEnTout,
    presences: presencesDe(points),
    excuses: conviees.filter((membre) => estAbsent(membre, reunion.date)),
    minutesDAttente: minutesDAttente(ordre),
    propose: propose.map(({ demande }) => demande.numero),
    precedente,
    prochaine: reunions.find(({ date }) => date > reunion.date),
  };
}

/** What a person numbered is in its place, the others around it in the order reckoned; a place taken twice is shared. */
function selonLesPersonnes<T extends { demande: Demande }>(propose: readonly T[]): T[] {
  const ordre = propose.filter(({ demande }) => !demande.ordre);
  const numerotees = propose.filter(({ demande }) => demande.ordre).sort((a, b) => a.demande.ordre - b.demande.ordre);
  let dernier = -1;
  for (const une of numerotees) {
    dernier = Math.max(dernier + 1, une.demande.ordre - 1);
    ordre.splice(dernier, 0, une);
  }
  return ordre;
}

/** The order in which equal points pass: by kind, then by number. */
function parRubrique(
  inscrites: readonly Demande[],
  dejaEtudieesAvant: Jour | undefined,
): { demande: Demande; rubrique: Rubrique }[] {
  const rangees = inscrites
    .map((demande) => ({ demande, rubrique: rubriqueDe(demande, dejaEtudieesAvant) }))
    .sort((a, b) => (a.demande.numero < b.demande.numero ? -1 : 1));
  return (Object.keys(RUBRIQUES) as Rubrique[]).flatMap((rubrique) =>
    rangees.filter((une) => une.rubrique === rubrique),
  );
}

/** A demande received in time for the meeting before has been studied there once: it comes back. */
function rubriqueDe(demande: Demande, dejaEtudieesAvant: Jour | undefined): Rubrique {
  if (demande.urgent) return 'urgent';
  if (demande.statut === 'a_trier') return 'a_trier';
  if (concerneUneEquipe(demande)) return 'equipe';
  if (dejaEtudieesAvant && jourDeReception(demande) < dejaEtudieesAvant) return 'a_revoir';
  return 'nouveau';
}

function sectionDe({ rubrique, partenaires }: Point): Section {
  return rubrique !== 'urgent' && partenaires.length > 0 ? 'partenaires' : rubrique;
}

/** In the order of the meeting: where a person set it, a section may come twice. */
function enSections(points: readonly Point[]): OrdreDuJour['rubriques'] {
  const sections: { rubrique: Section; points: Point[] }[] = [];
  for (const point of points) {
    const rubrique = sectionDe(point);
    const derniere = sections[sections.length - 1];
    if (derniere?.rubrique === rubrique) derniere.points.push(point);
    else sections.push({ rubrique, points: [point] });
  }
  return sections;
}

function presencesDe(points: readonly Point[]): Presence[] {
  const membres = [...new Set(points.flatMap(({ partenaires }) => partenaires.map(({ membre }) => membre)))];
  return membres.map((membre) => {
    const siens = points.filter(({ partenaires }) => partenaires.some((invite) => invite.membre === membre));
    return { membre, de: siens[0]!.heure, a: siens[siens.length - 1]!.fin, points: siens };
  });
}

const MINUTES_DU_JOUR = 24 * 60;

/** '' without an hour, and past midnight: no meeting goes on so long. */
function plusMinutes(heure: string, minutes: number): string {
  if (!heure) return '';
  const [h, m] = heure.split(':').map(Number) as [number, number];
  const total = h * 60 + m + minutes;
  if (total >= MINUTES_DU_JOUR) return '';
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
