// L’invitation : relue par une bibliothèque de calendrier.
import { invitationIcs, type Invitation } from '../../../src/domain/reunion/ics';
import { jour } from '../../../src/domain/temps/jour';
import { moment, uneReunion } from '../../support/builders';

// The types of ical.js are those of an ES module only.
const ICAL = jest.requireActual('ical.js');

const invitation = (particularites: Partial<Invitation> = {}): string =>
  invitationIcs({
    reunion: uneReunion(),
    titre: 'Réunion du pôle ressources – Vallée-Haute',
    dureeMinutes: 180,
    organisateur: 'circonscription@example.org',
    maintenant: moment('2018-10-11T07:05'),
    ...particularites,
  });

function relire(ics: string) {
  const calendrier = new ICAL.Component(ICAL.parse(ics));
  const fuseau = calendrier.getFirstSubcomponent('vtimezone');
  if (fuseau) ICAL.TimezoneService.register(fuseau);
  const evenement = calendrier.getFirstSubcomponent('vevent')!;
  return { calendrier, evenement, lu: new ICAL.Event(evenement) };
}

afterEach(() => ICAL.TimezoneService.reset());

test('dit quoi, où, quand, combien de temps et qui invite', () => {
  const { lu, evenement } = relire(invitation());
  expect(lu.summary).toBe('Réunion du pôle ressources – Vallée-Haute');
  expect(lu.location).toBe('Salle Vercors');
  expect(lu.startDate.toString()).toBe('2018-10-16T09:00:00');
  expect(lu.duration.toSeconds()).toBe(3 * 3600);
  expect(lu.uid).toBe('reunion-2018-P1-A@pole-ressources');
  expect(evenement.getFirstPropertyValue('organizer')).toBe('mailto:circonscription@example.org');
});

test.each([
  ['2018-10-16', '2018-10-16T07:00:00.000Z', 'l’heure d’été'],
  ['2018-10-28', '2018-10-28T08:00:00.000Z', 'le jour du passage à l’heure d’hiver'],
  ['2018-12-18', '2018-12-18T08:00:00.000Z', 'l’heure d’hiver'],
  ['2027-03-28', '2027-03-28T07:00:00.000Z', 'le jour du passage à l’heure d’été'],
])('le %s à 9 h de Paris est %s (%s)', (date, attendu) => {
  const { lu } = relire(invitation({ reunion: uneReunion({ date: jour(date) }) }));
  expect(lu.startDate.toJSDate().toISOString()).toBe(attendu);
});

test.each([
  ['2018-10-11T07:05', '2018-10-11T05:05:00Z'],
  ['2018-12-11T07:05', '2018-12-11T06:05:00Z'],
  ['2018-07-01T00:30', '2018-06-30T22:30:00Z'],
  ['2018-03-25T01:59', '2018-03-25T00:59:00Z'],
  ['2018-03-25T03:00', '2018-03-25T01:00:00Z'],
  ['2018-10-28T01:59', '2018-10-27T23:59:00Z'],
  ['2018-10-28T03:00', '2018-10-28T02:00:00Z'],
])('faite le %s à Paris, elle est datée %s', (maintenant, attendu) => {
  const { evenement } = relire(invitation({ maintenant: moment(maintenant) }));
  expect(String(evenement.getFirstPropertyValue('dtstamp'))).toBe(attendu);
});

test('sans heure, elle prend la journée entière, sans fuseau', () => {
  const { lu, calendrier } = relire(invitation({ reunion: uneReunion({ heure: '' }) }));
  expect(lu.startDate.isDate).toBe(true);
  expect(lu.startDate.toString()).toBe('2018-10-16');
  expect(lu.endDate.toString()).toBe('2018-10-17');
  expect(calendrier.getFirstSubcomponent('vtimezone')).toBeNull();
});

test('sans lieu ni organisateur, ces lignes n’y sont pas', () => {
  const ics = invitation({ reunion: uneReunion({ lieu: '' }), organisateur: '' });
  expect(ics).not.toMatch(/LOCATION|ORGANIZER/);
});

test('chaque ligne tient en 75 octets, finit par CRLF, et rien n’est perdu au pli', () => {
  const lieu =
    'Salle des fêtes « Éléonore », 3e étage ; accès par l’allée n° 12 \\ côté forêt 🏫🏫🏫\nbâtiment é'.repeat(4);
  const ics = invitation({ reunion: uneReunion({ lieu }), titre: 'é'.repeat(200) });
  expect(ics.endsWith('\r\n')).toBe(true);
  expect(ics.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  for (const ligne of ics.split('\r\n')) expect(Buffer.byteLength(ligne)).toBeLessThanOrEqual(75);
  const { lu } = relire(ics);
  expect(lu.location).toBe(lieu);
  expect(lu.summary).toBe('é'.repeat(200));
});

test('un titre abîmé (une moitié d’emoji) n’empêche pas l’invitation', () => {
  expect(relire(invitation({ titre: 'Réunion \ud83c' })).lu.summary).toContain('Réunion');
});
