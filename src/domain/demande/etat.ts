// Where a demande stands, in one sentence for the school that filed it, and the next date it may wait for.
import { apresJoursDeClasse } from '../temps/calendrier';
import { estOuverte, type Demande } from './demande';
import { enToutesLettres, type Jour } from '../temps/jour';
import type { Registre } from '../registre/registre';
import type { Statut } from './statut';
import { decideDepuis } from '../reunion/reunion';
import { decideesA, suitesDepuis } from '../suivi/suivi';

const ETATS: Record<Statut, string> = {
  recu: 'elle est enregistrée, et le pôle choisit qui vous répondra.',
  a_completer: 'elle attend vos précisions.',
  a_trier: 'une personne du pôle la lit et choisit qui vous répondra.',
  en_analyse: 'le pôle l’étudie pour choisir qui vous répondra.',
  affecte: 'un membre du pôle prend contact avec l’école.',
  premiere_intention: 'un membre du pôle y travaille avec vous.',
  inscrit: 'elle est inscrite à la réunion du pôle.',
  seconde_intention: 'la réunion l’a étudiée, et ce qui a été décidé est en cours.',
  reoriente: 'elle relève d’un autre service, et le pôle vous met en relation.',
  retire: 'elle est retirée, et le pôle ne la suit plus.',
  clos: 'elle est close, et le pôle ne la suit plus.',
  efface: 'elle est effacée : le pôle n’en garde que le numéro.',
};

export function phraseDEtat(demande: Demande, { reunions }: Registre, aujourdhui: Jour): string {
  const reunion = reunions.find(({ cle }) => cle === demande.reunion);
  const etudiee = demande.statut === 'inscrit' && reunion !== undefined && reunion.date < aujourdhui;
  return `Où elle en est : ${etudiee ? 'le pôle l’a étudiée en réunion.' : ETATS[demande.statut]}`;
}

/** Once something is written, the school waits for what is to be done, not for an answer. */
function phraseDeSuite({ numero }: Demande, { suites }: Registre, depuis: Jour, aujourdhui: Jour): string {
  const aFaire = suitesDepuis(suites, numero, depuis).filter(({ faitLe }) => faitLe === '');
  const prochaine = aFaire.map(({ pourLe }) => pourLe).filter((jour) => jour >= aujourdhui).sort()[0]; // oxfmt-ignore
  return prochaine ? `Prochaine date : le ${enToutesLettres(prochaine)}, pour ce qui vous a été proposé.` : '';
}

/** The meeting to come, or the day by which the answer is due; '' for a demande that waits for nothing any more. */
export function phraseDeDate(demande: Demande, registre: Registre, aujourdhui: Jour): string {
  if (!estOuverte(demande)) return '';
  const reunion = registre.reunions.find(({ cle, statut }) => cle === demande.reunion && statut !== 'annule');
  if (reunion && reunion.date >= aujourdhui) return `Prochaine date : la réunion du ${enToutesLettres(reunion.date)}.`;
  if (reunion && decideesA(reunion, demande.numero, registre.suites).length > 0)
    return phraseDeSuite(demande, registre, decideDepuis(reunion), aujourdhui);
  // One that waits for the school is promised nothing: no answer of it is late.
  const limite =
    reunion &&
    demande.statut !== 'a_completer' &&
    apresJoursDeClasse(registre.calendrier, reunion.date, registre.parametres.delaiReponse);
  if (limite && limite >= aujourdhui)
    return `Prochaine date : notre réponse, au plus tard le ${enToutesLettres(limite)}.`;
  return 'La prochaine date vous sera communiquée.';
}
