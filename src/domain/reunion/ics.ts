// The invitation to a meeting as an .ics file. Source: RFC 5545.
import { empreinteCourte } from '../texte/empreinte';
import { heureDe, instant, jourDe, type Instant } from '../temps/instant';
import { ajouterJours, jour, jourDeLaSemaine, type Jour } from '../temps/jour';
import type { Reunion } from './reunion';

/** Paris changes its clocks on the last Sundays of March and October. */
const FUSEAU = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD',
  'END:VTIMEZONE',
]; // oxfmt-ignore

export interface Invitation {
  reunion: Reunion;
  titre: string;
  dureeMinutes: number;
  organisateur: string;
  /** Of whom, when each has hours of their own; '' for the whole meeting. */
  pour?: string;
  /** 1 for the first: a calendar takes the newest. */
  version?: number;
  /** Takes it out of the calendar. */
  annulee?: boolean;
  /** When it was made: calendars show the newest. */
  maintenant: Instant;
}

/** A whole VCALENDAR, lines folded at 75 octets and ended by CRLF. An unknown hour makes an all-day event. */
export function invitationIcs(invitation: Invitation): string {
  const { reunion, titre, dureeMinutes, organisateur, maintenant, pour = '', version = 1, annulee } = invitation;
  const ou = [reunion.lieu, reunion.visio].filter(Boolean).join(', ');
  const lignes = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pole ressources//FR',
    `METHOD:${annulee ? 'CANCEL' : 'PUBLISH'}`,
    ...(reunion.heure ? FUSEAU : []),
    'BEGIN:VEVENT',
    `UID:reunion-${reunion.cle}${pour ? `-${empreinteCourte(pour)}` : ''}@pole-ressources`,
    ...(version > 1 ? [`SEQUENCE:${version - 1}`] : []),
    `DTSTAMP:${enTempsUniversel(maintenant).replace(/[-:]/g, '')}00Z`,
    ...debutEtFin(reunion, dureeMinutes),
    ...(annulee ? ['STATUS:CANCELLED'] : []),
    `SUMMARY:${proteger(titre)}`,
    ...(ou ? [`LOCATION:${proteger(ou)}`] : []),
    ...(organisateur ? [`ORGANIZER:mailto:${organisateur}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lignes.map(plier).join('\r\n')}\r\n`;
}

function debutEtFin({ date, heure }: Reunion, dureeMinutes: number): string[] {
  const jour = date.replace(/-/g, '');
  if (!heure) return [`DTSTART;VALUE=DATE:${jour}`, `DTEND;VALUE=DATE:${ajouterJours(date, 1).replace(/-/g, '')}`];
  return [`DTSTART;TZID=Europe/Paris:${jour}T${heure.replace(':', '')}00`, `DURATION:PT${dureeMinutes}M`];
}

/** The stamp is in universal time: two hours less than in Paris from the last Sunday of March, one in winter. */
function enTempsUniversel(moment: Instant): Instant {
  const annee = moment.slice(0, 4);
  const ete = `${dernierDimanche(jour(`${annee}-03-31`))}T03:00`;
  const hiver = `${dernierDimanche(jour(`${annee}-10-31`))}T03:00`;
  const decalage = ete <= moment && moment < hiver ? 2 : 1;
  const [heures, minutes] = heureDe(moment).split(':') as [string, string];
  const heure = Number(heures) - decalage;
  const date = heure < 0 ? ajouterJours(jourDe(moment), -1) : jourDe(moment);
  return instant(date, `${String((heure + 24) % 24).padStart(2, '0')}:${minutes}`);
}

function dernierDimanche(finDeMois: Jour): Jour {
  return ajouterJours(finDeMois, -jourDeLaSemaine(finDeMois));
}

function proteger(texte: string): string {
  return texte
    .replace(/\\/g, '\\\\')
    .replace(/([,;])/g, '\\$1')
    .replace(/\r?\n/g, '\\n');
}

/** Lines are cut at 75 octets of UTF-8, never inside a character; what follows begins with a space. */
function plier(ligne: string): string {
  const morceaux: string[] = [];
  let courant = '';
  let octets = 0;
  for (const caractere of ligne) {
    const taille = octetsDe(caractere);
    if (octets + taille > 74) {
      morceaux.push(courant);
      courant = ' ';
      octets = 1;
    }
    courant += caractere;
    octets += taille;
  }
  return [...morceaux, courant].join('\r\n');
}

/** Half of an emoji, left by a clumsy cut, counts as the sign that replaces it. */
function octetsDe(caractere: string): number {
  const code = caractere.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
