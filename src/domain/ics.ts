// The invitation to a meeting as an .ics file. Source: RFC 5545.
import type { Instant } from './instant';
import { ajouterJours } from './jour';
import type { Reunion } from './reunion';

/** Paris changes its clocks on the last Sundays of March and October. */
const FUSEAU = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT', 'DTSTART:19810329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'END:STANDARD',
  'END:VTIMEZONE',
]; // prettier-ignore

export interface Invitation {
  reunion: Reunion;
  titre: string;
  dureeMinutes: number;
  organisateur: string;
  /** When it was made: calendars show the newest. */
  maintenant: Instant;
}

/** A whole VCALENDAR, lines folded at 75 octets and ended by CRLF. An unknown hour makes an all-day event. */
export function invitationIcs({ reunion, titre, dureeMinutes, organisateur, maintenant }: Invitation): string {
  const lignes = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Pole ressources//FR',
    'METHOD:PUBLISH',
    ...(reunion.heure ? FUSEAU : []),
    'BEGIN:VEVENT',
    `UID:reunion-${reunion.cle}@pole-ressources`,
    `DTSTAMP:${compact(maintenant)}00Z`,
    ...debutEtFin(reunion, dureeMinutes),
    `SUMMARY:${proteger(titre)}`,
    ...(reunion.lieu ? [`LOCATION:${proteger(reunion.lieu)}`] : []),
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

function compact(moment: Instant): string {
  return moment.replace(/[-:]/g, '');
}

function proteger(texte: string): string {
  return texte.replace(/\\/g, '\\\\').replace(/([,;])/g, '\\$1').replace(/\r?\n/g, '\\n');
}

/** Lines are cut at 75 octets of UTF-8, never inside a character; what follows begins with a space. */
function plier(ligne: string): string {
  const morceaux: string[] = [];
  let courant = '';
  let octets = 0;
  for (const caractere of ligne) {
    const taille = encodeURIComponent(caractere).replace(/%../g, 'x').length;
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
