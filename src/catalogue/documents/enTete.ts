// What the documents of a meeting say first: when, where, who is expected and who is not.
import { enHeure } from '../../domain/temps/instant';
import { enToutesLettres } from '../../domain/temps/jour';
import { estAbsent, type Membre } from '../../domain/membre/membre';
import type { Registre } from '../../domain/registre/registre';
import type { Reunion } from '../../domain/reunion/reunion';

export function quand({ date, heure }: Reunion): string {
  return `${enToutesLettres(date)}${heure ? `, ${enHeure(heure)}` : ''}`;
}

export function ou({ lieu, visio }: Reunion): [string, string][] {
  return [
    ['Lieu', lieu || (visio ? '' : 'à préciser')],
    ['Visio', visio],
  ];
}

/** « de 9 h à 9 h 40 »; '' where the points have no hour. */
export function creneau({ de, a }: { de: string; a: string }): string {
  if (!de) return '';
  return a ? `de ${enHeure(de)} à ${enHeure(a)}` : `à partir de ${enHeure(de)}`;
}

export function duree(minutes: number): string {
  const heures = Math.floor(minutes / 60);
  const reste = minutes % 60;
  return `${heures ? `${heures} h` : ''}${heures && reste ? ' ' : ''}${reste || !heures ? `${reste} min` : ''}`;
}

/** The members of the pôle: those expected that day, those known to be away. */
export function internesDe({ date }: Reunion, { membres }: Registre): { presents: Membre[]; excuses: Membre[] } {
  const attendus = membres.filter(({ actif, genre }) => actif && genre === 'interne');
  const excuses = attendus.filter((membre) => estAbsent(membre, date));
  return { presents: attendus.filter((membre) => !excuses.includes(membre)), excuses };
}

export function nomEtFonction({ nom, fonction }: Membre): string {
  return `${nom} (${fonction})`;
}
