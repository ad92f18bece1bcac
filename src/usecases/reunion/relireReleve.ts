// Each school morning after a meeting, the table « Relevé de décisions » of its ordre du jour is read again: what people
// typed there becomes rows of tab Suivi. Read twice, it changes nothing; what is not understood is quoted beside the meeting.
import { SUITES } from '../../catalogue/suites';
import { jourDe } from '../../domain/temps/instant';
import { fusionner } from '../../domain/suivi/fusionDuReleve';
import { colonnesDuReleve, lignesDAvant, lignesDUneAnnulee, lireReleve } from '../../domain/suivi/lectureDuReleve';
import type { Jour } from '../../domain/temps/jour';
import type { Pole } from '../../domain/pole/pole';
import { etudieesA, finDuReleve } from '../../domain/reunion/report';
import { reunionsDEtude, type Reunion } from '../../domain/reunion/reunion';
import type { Suite } from '../../domain/suivi/suivi';
import { typographier } from '../../domain/texte/typographie';
import { ecrireDuCatalogue } from './preparerReunion';

const DECISION_LUE = 'decision_lue';

/** Returns the meeting as it is then. */
export function relireReleve(pole: Pole, reunion: Reunion): Reunion {
  const { registre } = pole;
  if (!reunion.etudie || !reunion.idOrdreDuJour || jourDe(pole.maintenant) > finDuReleve(reunion, registre)) return reunion; // oxfmt-ignore
  const tables = tablesDe(pole, reunion.idOrdreDuJour);
  const { suites, aRelire } = tables ? lire(pole, reunion, tables) : { suites: [], aRelire: [ferme(pole)] };
  pole.enregistrerSuites(suites);
  noterAuJournal(pole, reunion);
  return noterARelire(pole, reunion, aRelire);
}

/** Cancelled, its decisions are not followed; a person says whether it was held all the same. */
export function citerLAnnulee(pole: Pole, reunion: Reunion): void {
  if (!reunion.etudie || !reunion.idOrdreDuJour || jourDe(pole.maintenant) > finDuReleve(reunion, pole.registre))
    return;
  const documents = [...(reunion.arrete?.anciens ?? []), reunion.idOrdreDuJour];
  noterARelire(pole, reunion, lignesDUneAnnulee(documents.flatMap((id) => tablesDe(pole, id) ?? [])));
}

/** Most often it belongs to the account that was in charge before. */
function ferme({ compteEnCharge }: Pole): string {
  return `L’ordre du jour ne s’ouvre pas, son relevé n’est pas lu : donnez à ${compteEnCharge} la place d’éditeur dans ce document, ou écrivez ce qui est décidé dans l’onglet « Suivi ».`;
}

function noterARelire(pole: Pole, reunion: Reunion, aRelire: readonly string[]): Reunion {
  const dites = aRelire.map((phrase) => typographier(phrase.replace(/\n/g, ' ')));
  if (dites.join('\n') === reunion.aRelire.join('\n')) return reunion;
  const relue = { ...reunion, aRelire: dites };
  pole.enregistrerReunion(relue);
  return relue;
}

function tablesDe(pole: Pole, idDocument: string): string[][][] | undefined {
  return pole.lireTableaux(idDocument, (entete) => colonnesDuReleve(entete) !== undefined);
}

function lire(
  pole: Pole,
  reunion: Reunion,
  tables: readonly string[][][],
): { suites: Suite[]; aRelire: readonly string[] } {
  const { registre } = pole;
  const inscrits = etudieesA(reunion, registre).map(({ numero }) => numero);
  const lecture = lireReleve(tables, {
    depuis: reunion.date,
    calendrier: registre.calendrier,
    prochaine: reunionsDEtude(registre.reunions).find(({ date }) => date > reunion.date)?.date,
    connus: registre.demandes.filter(({ statut }) => statut !== 'efface').map(({ numero }) => numero),
    inscrits,
    membres: registre.membres,
    genres: Object.values(SUITES).map(({ libelle }) => libelle),
  });
  const dejaLues = new Set(lues(pole).map(({ details }) => details));
  const { aEcrire, aRelire } = fusionner(lecture.decisions, registre.suites, { date: tenueLe(reunion), dejaLues });
  // Whoever had it open, or kept its link, may have typed in it when the list changed.
  const dAvant = (reunion.arrete?.anciens ?? []).flatMap((id) => tablesDe(pole, id) ?? []);
  const perdu = tables.length === 0 && inscrits.length > 0 ? [TITRES_PERDUS] : [];
  return { suites: aEcrire, aRelire: [...perdu, ...lecture.aRelire, ...lignesDAvant(dAvant, tables), ...aRelire] };
}

const TITRES_PERDUS =
  'Le tableau « Relevé de décisions » n’est plus reconnu, rien n’en est lu : remettez ses titres, « Demande », « Décision », « Qui », « Pour quand ».';

/** Once it is held nothing changes it, whatever date a person gives the meeting: it marks the rows of its relevé. */
function tenueLe({ arrete, date }: Reunion): Jour {
  return arrete?.date ?? date;
}

function lues(pole: Pole): { details: string }[] {
  return pole.journal().filter(({ quoi }) => quoi === DECISION_LUE);
}

/** After the rows: one that a person deletes later is then known as such. A run killed in between notes them the next time. */
function noterAuJournal(pole: Pole, reunion: Reunion): void {
  const connues = new Set(lues(pole).map(({ details }) => details));
  const nouvelles = pole.registre.suites.filter(
    ({ cle, lu }) => lu && cle.startsWith(`${tenueLe(reunion)}-R`) && !connues.has(cle),
  );
  pole.journaliserTout(
    nouvelles.map(({ cle, demande }) => ({ qui: 'le pôle', quoi: DECISION_LUE, sur: demande, details: cle })),
  );
}

/** Once every demande has its decision, or once the table is no longer read: written once, from tab Suivi. */
export function ecrireReleve(pole: Pole, reunion: Reunion, complet: boolean): void {
  const fini = complet || jourDe(pole.maintenant) > finDuReleve(reunion, pole.registre);
  if (!reunion.etudie || reunion.lienReleve || !fini) return;
  const { id, lien } = ecrireDuCatalogue(pole, reunion, 'releve');
  pole.enregistrerReunion({ ...reunion, idReleve: id, lienReleve: lien });
}
