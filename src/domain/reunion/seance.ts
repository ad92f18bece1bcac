// The panel « Réunion » laid out for a person: the points of one meeting in their order, the minutes of each, and what a
// person made of them, to be compared with what the register holds when she has it written.
import { MINUTES_MAX, ORDRE_MAX, type Demande } from '../demande/demande';
import { enHeure } from '../temps/instant';
import { enToutesLettres, type Jour } from '../temps/jour';
import { composerOrdreDuJour, RUBRIQUES, type OngletsDeReunion, type Point } from './ordreDuJour';
import { reunionsDEtude, type Reunion } from './reunion';
import { typographier } from '../texte/typographie';

/** A place and minutes, 0 for what the pôle reckons: as the cells hold them. */
export interface Place {
  numero: string;
  ordre: number;
  minutes: number;
}

export interface PointDeSeance {
  numero: string;
  /** School and kind of point. */
  titre: string;
  /** Who follows it, who comes for it. */
  detail: string;
  minutes: number;
  /** As the cells hold them. */
  place: Place;
}

export interface Seance {
  cle: string;
  /** « mardi 16 octobre 2018 à 9 h, Salle du conseil ». */
  titre: string;
  /** `09:00`; '' when the meeting has none. */
  heure: string;
  /** Minutes the meeting is meant to last. */
  duree: number;
  minutesParSituation: number;
  points: PointDeSeance[];
  /** Numbers in the order the pôle would choose. */
  propose: string[];
  /** What saving will do, once the list is frozen; '' before. */
  avis: string;
  /** The meetings one may choose. */
  reunions: { cle: string; libelle: string }[];
}

/** Still to be held: its points may be put in order until that day. */
export function reunionsARanger({ reunions }: Pick<OngletsDeReunion, 'reunions'>, aujourdhui: Jour): Reunion[] {
  return reunionsDEtude(reunions).filter(({ date, statut }) => date >= aujourdhui && statut !== 'tenu');
}

export function seanceDe(reunion: Reunion, registre: OngletsDeReunion, aujourdhui: Jour): Seance {
  const { rubriques, propose } = composerOrdreDuJour(reunion, registre);
  const { dureeReunion, minutesParSituation } = registre.parametres;
  return {
    cle: reunion.cle,
    titre: libelleDe(reunion),
    heure: reunion.heure,
    duree: dureeReunion,
    minutesParSituation,
    points: rubriques.flatMap(({ points }) => points.map(pointDe)),
    propose,
    avis: reunion.statut === 'fige' ? typographier('La liste est arrêtée : un changement enregistré fait écrire, au prochain matin de classe, une version de plus de l’ordre du jour.') : '',
    reunions: reunionsARanger(registre, aujourdhui).map((une) => ({ cle: une.cle, libelle: libelleDe(une) })),
  };
} // oxfmt-ignore

function libelleDe({ date, heure, lieu }: Reunion): string {
  return typographier(
    [`${enToutesLettres(date)}${heure ? ` à ${enHeure(heure)}` : ''}`, lieu].filter(Boolean).join(', '),
  );
}

function pointDe({ demande, rubrique, minutes, partenaires }: Point): PointDeSeance {
  const venus = partenaires.map(({ membre }) => membre.nom).join(', ');
  return {
    numero: demande.numero,
    titre: typographier(`${demande.ecole || 'école inconnue'} · ${RUBRIQUES[rubrique]}`),
    detail: typographier([demande.referent || 'sans personne', venus && `avec ${venus}`].filter(Boolean).join(' · ')),
    minutes,
    place: placeDe(demande),
  };
}

function placeDe({ numero, ordre, minutes }: Demande): Place {
  return { numero, ordre, minutes };
}

/** A meeting as a person wants it: all its points, in order, with what the panel had shown of each. */
export interface RangementVoulu {
  points: { vue: Place; minutes: number }[];
}

/**
 * What to write of each: its place when the order is not the one the pôle would choose, its minutes when they are not
 * the ordinary ones. Undefined when the register no longer holds what the panel had shown; a place already written, by a
 * save that died, is no change.
 */
export function placesVoulues(reunion: Reunion, registre: OngletsDeReunion, { points }: RangementVoulu): Demande[] | undefined {
  const { minutesParSituation } = registre.parametres;
  const parNumero = new Map<string, Demande>(registre.demandes.map((demande) => [demande.numero, demande]));
  const numeros = points.map(({ vue }) => vue.numero);
  const presents = composerOrdreDuJour(reunion, registre).propose;
  if ([...numeros].sort().join() !== [...presents].sort().join() || numeros.length > ORDRE_MAX) return undefined;
  const minutees = points.map(({ vue, minutes }) => {
    const bornees = Math.min(Math.max(1, Math.round(minutes)), MINUTES_MAX);
    return { ...parNumero.get(vue.numero)!, minutes: bornees === minutesParSituation ? 0 : bornees };
  });
  const avecMinutes = new Map(minutees.map((demande) => [demande.numero as string, demande]));
  const demandes = registre.demandes.map((demande) => avecMinutes.get(demande.numero) ?? demande);
  const { parametres, reunions, membres, calendrier } = registre;
  const { propose } = composerOrdreDuJour(reunion, { parametres, reunions, membres, calendrier, demandes });
  const rangee = propose.join() !== numeros.join();
  const voulues = minutees.map((demande, rang) => ({ ...demande, ordre: rangee ? rang + 1 : 0 }));
  const intactes = points.every(({ vue }, rang) => {
    const { ordre, minutes } = parNumero.get(vue.numero)!;
    const est = (place: Pick<Place, 'ordre' | 'minutes'>): boolean => place.ordre === ordre && place.minutes === minutes;
    return est(vue) || est(voulues[rang]!);
  });
  return intactes ? voulues : undefined;
} // oxfmt-ignore
