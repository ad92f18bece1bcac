// Why a mail is dropped before it leaves, where what people write next may call for it again: a slip of the hand that is
// mended costs nobody a mail.
import { STATUTS, type Statut } from '../demande/statut';

export const ABANDONS = {
  rouverte: 'La demande a été rouverte.',
  plusRetiree: 'La demande n’est plus retirée.',
  plusACompleter: 'La demande n’attend plus de précisions.',
  autresPrecisions: 'Les précisions demandées ont changé.',
  plusDAccord: 'La demande n’attend plus cet accord.',
  plusReportee: 'La demande n’attend plus cette réunion, ou la précédente a décidé.',
  sansSuite: 'Aucune suite n’est plus écrite dans l’onglet « Suivi ».',
  autreEcole: 'La demande est maintenant celle d’une autre école, à qui ce courriel est prévu.',
} as const;

/** Of a meeting that may be held after all: taken up by annulerReunion, with the demandes that come back to it. */
export const REUNION_ANNULEE = 'La réunion est annulée.';
/** Its cancellation is not told; should it be cancelled again, it is. */
export const REUNION_MAINTENUE = 'La réunion n’est plus annulée.';
/** A date or a setting had called for it; should they again, it leaves. */
export const PLUS_APPELE = 'Ni les dates ni les réglages ne l’appellent plus.';

/** It is closed, withdrawn, erased: as its statut says. */
export function arreteePar(statut: Statut): string {
  return `${ARRETEE}${STATUTS[statut].toLowerCase()}.`;
}

const ARRETEE = 'La demande est ';

/** It has gone to another. */
export function plusConfieeA(nom: string): string {
  return `${PLUS_CONFIEE}${nom}.`;
}

const PLUS_CONFIEE = 'La demande n’est plus confiée à ';

/** Not told that she lost it: she has it again. */
export function encoreA(nom: string): string {
  return `${nom}${ENCORE_A}`;
}

const ENCORE_A = ' la suit de nouveau.';

export function plusUrgente(raison: string): string {
  return `${PLUS_URGENTE}${raison}.`;
}

const PLUS_URGENTE = 'Plus urgente : ';

/** Why one is not called to a meeting; should her absence be corrected, she is (planifierCourriers). */
export function absenteCeJour(nom: string): string {
  return `${nom}${ABSENTE}`;
}

const ABSENTE = ' sera en absence ce jour-là.';

export function estPourUneAbsence(pourquoi: string): boolean {
  return pourquoi.endsWith(ABSENTE);
}

const ENTIERS: ReadonlySet<string> = new Set([...Object.values(ABANDONS), REUNION_MAINTENUE, PLUS_APPELE]);
const DEBUTS = [ARRETEE, PLUS_CONFIEE, PLUS_URGENTE];

/** Whether it leaves after all, should it be called for again. What a person dropped herself stays so. */
export function peutRevenir(pourquoi: string): boolean {
  return ENTIERS.has(pourquoi) || pourquoi.endsWith(ENCORE_A) || DEBUTS.some((debut) => pourquoi.startsWith(debut));
}
