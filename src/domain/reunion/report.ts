// What becomes of the demandes of a meeting once it was held: decided, to be seen again, or carried over.
import { apresJoursDeClasse } from '../temps/calendrier';
import { estOuverte, type Demande } from '../demande/demande';
import type { Jour } from '../temps/jour';
import type { Registre } from '../registre/registre';
import { closDepuis, reunionsDEtude, type Reunion } from './reunion';
import type { Statut } from '../demande/statut';
import { decideesA } from '../suivi/suivi';
import { reduire } from '../texte/typographie';

/** What was on the list, but what the school withdrew since. */
export function etudieesA({ cle }: Reunion, { demandes }: Pick<Registre, 'demandes'>): Demande[] {
  return demandes.filter(({ reunion, statut }) => reunion === cle && statut !== 'retire' && statut !== 'efface');
}

/** Somebody acts: it was decided, whatever is written. */
const EN_COURS: readonly Statut[] = ['premiere_intention', 'seconde_intention'];

/** Open, and about which nothing is written since that meeting. */
export function indecises(reunion: Reunion, registre: Pick<Registre, 'demandes' | 'suites'>): Demande[] {
  return etudieesA(reunion, registre).filter(
    (demande) =>
      estOuverte(demande) &&
      !EN_COURS.includes(demande.statut) &&
      decideesA(reunion, demande.numero, registre.suites).length === 0,
  );
}

/** « À revoir », « reportée », « réexaminer à la prochaine réunion »… */
export function demandeUneRevue(action: string): boolean {
  return /^(a )?(revoir|re ?examiner|reetudier|representer|reporter?|reportee?)\b|prochaine reunion/.test(reduire(action)); // oxfmt-ignore
}

/** « Pas de suite », « clôture », « rien » : said whole, since « rien ne change, poursuivre… » is something to do. */
export function conclutSansSuite(action: string): boolean {
  return /^(rien( a faire| de plus)?|ras|(pas|sans|aucune|plus) (de |d )?(suite|action)|class\S* sans suite|sans objet|clotur\S*|clore|close?|(fin|arret) (de|du) suivi)( (de |a )?(la demande|la situation|du suivi|du dossier|pour le pole|pour l instant))?[.\s]*$/.test(reduire(action)); // oxfmt-ignore
}

/** Nobody is to be named for it. */
export function seFaitSansPersonne(action: string): boolean {
  return demandeUneRevue(action) || conclutSansSuite(action);
}

/** Decided to be seen again, and not seen since. */
export function aRevoir(reunion: Reunion, registre: Pick<Registre, 'demandes' | 'suites'>): Demande[] {
  return etudieesA(reunion, registre).filter(
    (demande) =>
      estOuverte(demande) &&
      decideesA(reunion, demande.numero, registre.suites).some(
        ({ action, faitLe }) => !faitLe && demandeUneRevue(action),
      ),
  );
}

export interface Report {
  demande: Demande;
  suivante: Reunion;
}

type Suivis = Pick<Registre, 'demandes' | 'suites' | 'reunions'>;

/** On its list, and now on the list of a meeting to come. */
function passeesALaSuivante({ cle, date, arrete }: Reunion, registre: Suivis, aujourdhui: Jour): Report[] {
  const numeros = new Set(arrete?.numeros);
  return registre.demandes.flatMap((demande) => {
    if (!numeros.has(demande.numero) || demande.reunion === cle || !estOuverte(demande)) return [];
    const suivante = reunionsDEtude(registre.reunions).find((reunion) => reunion.cle === demande.reunion);
    const estAVenir = suivante && suivante.date > date && suivante.date >= aujourdhui && suivante.statut !== 'tenu';
    return estAVenir ? [{ demande, suivante }] : [];
  });
}

/** Decided about in no way. */
export function reportees(reunion: Reunion, registre: Suivis, aujourdhui: Jour): Report[] {
  return passeesALaSuivante(reunion, registre, aujourdhui).filter(
    ({ demande }) => !estDecideeApres(reunion, demande, registre),
  );
}

/**
 * What to do was written after all, once it was carried over: its school is not to wait for the next meeting. What is
 * written on the day of that one is decided there, and told with the rest of it.
 */
export function decideesApresReport(reunion: Reunion, registre: Suivis, aujourdhui: Jour): Demande[] {
  return passeesALaSuivante(reunion, registre, aujourdhui)
    .filter(({ demande, suivante }) => suivante.date > aujourdhui && estDecideeApres(reunion, demande, registre))
    .map(({ demande }) => demande);
}

/** Whatever became of that meeting since: a cancelled one decides nothing. */
function estDecideeApres({ date, arrete }: Reunion, { numero }: Demande, { suites }: Suivis): boolean {
  return decideesA({ statut: 'tenu', date, arrete }, numero, suites).length > 0;
}

/** The last day on which what is typed in the ordre du jour is read back. */
export function finDuReleve({ date }: Reunion, { calendrier, parametres }: Registre): Jour {
  return apresJoursDeClasse(calendrier, date, parametres.joursDeReleve);
}

/** The meeting after that one, still to be frozen or already frozen but not held. */
export function reunionSuivante({ date }: Reunion, registre: Registre, aujourdhui: Jour): Reunion | undefined {
  return reunionsDEtude(registre.reunions).find(
    (reunion) => reunion.date > date && reunion.date >= aujourdhui && reunion.statut === 'prevu',
  );
}

/** A demande is carried over once its meeting is no longer read, or when the list of the next one closes. */
export function seReporte(reunion: Reunion, suivante: Reunion, registre: Registre, aujourdhui: Jour): boolean {
  return aujourdhui > finDuReleve(reunion, registre) || aujourdhui >= closDepuis(registre.calendrier, suivante);
}
