// Why a mail about a demande is dropped before it leaves, where what people write next may call for it again: a slip of the
// hand that is mended costs nobody a mail.
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

const CONNUS: ReadonlySet<string> = new Set(Object.values(ABANDONS));

/** It is closed, withdrawn, erased: as its statut says. */
export function arreteePar(statut: Statut): string {
  return `${ARRETEE}${STATUTS[statut].toLowerCase()}.`;
}

const ARRETEE = 'La demande est ';

/** Why one is not called to a meeting; should her absence be corrected, she is. */
export function absenteCeJour(nom: string): string {
  return `${nom}${ABSENTE}`;
}

const ABSENTE = ' sera en absence ce jour-là.';

export function estPourUneAbsence(pourquoi: string): boolean {
  return pourquoi.endsWith(ABSENTE);
}

/** Whether it leaves after all, should it be called for again. What a person dropped herself stays so. */
export function peutRevenir(pourquoi: string): boolean {
  return CONNUS.has(pourquoi) || pourquoi.startsWith(ARRETEE);
}
