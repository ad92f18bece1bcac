// What becomes of the demandes of a meeting once it was held: decided, to be seen again, or carried over.
import { apresJoursDeClasse } from './calendrier';
import { estOuverte, type Demande } from './demande';
import type { Jour } from './jour';
import type { Registre } from './registre';
import { closDepuis, reunionsDEtude, type Reunion } from './reunion';
import type { Statut } from './statut';
import { decideesA } from './suivi';
import { reduire } from './typographie';

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

/** On its list, decided about in no way, and now on the list of a meeting to come. */
export function reportees(
  { cle, date, arrete }: Reunion,
  registre: Pick<Registre, 'demandes' | 'suites' | 'reunions'>,
  aujourdhui: Jour,
): { demande: Demande; suivante: Reunion }[] {
  const numeros = new Set(arrete?.numeros);
  return registre.demandes.flatMap((demande) => {
    if (!numeros.has(demande.numero) || demande.reunion === cle || !estOuverte(demande)) return [];
    const suivante = reunionsDEtude(registre.reunions).find((reunion) => reunion.cle === demande.reunion);
    if (!suivante || suivante.date <= date || suivante.date < aujourdhui || suivante.statut === 'tenu') return [];
    return decideesA({ statut: 'tenu', date, arrete }, demande.numero, registre.suites).length > 0
      ? []
      : [{ demande, suivante }];
  });
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
