// Ce qui est parti est noté hors du classeur : un tri, une ligne effacée ou un arrêt n’y changent rien.
import fc from 'fast-check';
import { nouveauCourrier, type Courrier } from '../../../src/domain/courrier/courrier';
import {
  accorder,
  annoncer,
  conclure,
  marqueDeDepart,
  renoncer,
  type Departs,
} from '../../../src/domain/courrier/departs';
import { moment } from '../../support/builders';

const MATIN = moment('2018-10-09T07:12');
const MIDI = moment('2018-10-09T12:03');

function unCourrier(pour: string, changements: Partial<Courrier> = {}): Courrier {
  const courrier = nouveauCourrier({ genre: 'relance_ecoles', sujet: '2018-P1', pour, occurrence: '1' }, MATIN);
  return { ...courrier, ...changements };
}

const A = unCourrier('ecole:A');
const B = unCourrier('ecole:B');

it('un courrier annoncé puis suivi d’un autre est parti ; le dernier reste en doute tant que sa ligne ne le dit pas', () => {
  const departs = annoncer(annoncer({}, A, MATIN), B, MATIN);
  const { partis, douteux } = accorder([A, B], departs);
  expect(partis).toEqual([{ ...A, statut: 'envoye', partiLe: MATIN }]);
  expect(douteux).toEqual([B]);
  expect(accorder([{ ...B, statut: 'envoye', partiLe: MATIN }], departs)).toEqual({ partis: [], douteux: [] });
});

it('un courrier que Google a refusé n’est pas parti', () => {
  const departs = renoncer(annoncer(annoncer({}, A, MATIN), B, MATIN), B);
  expect(accorder([A, B], departs)).toEqual({ partis: [expect.objectContaining({ cle: A.cle })], douteux: [] });
});

it('une ligne planifiée de nouveau après avoir été supprimée ne repart pas, des mois plus tard', () => {
  const departs = conclure(annoncer({}, A, MATIN), MATIN);
  expect(accorder([unCourrier('ecole:A')], departs).partis).toEqual([{ ...A, statut: 'envoye', partiLe: MATIN }]);
  const enJuin = conclure(departs, moment('2019-06-28T09:00'));
  expect(accorder([A], enJuin).partis).toHaveLength(1);
  expect(conclure(departs, moment('2020-06-28T09:00'))).toEqual({});
});

it('une ligne dite partie à la minute d’un autre départ, et dont rien n’est parti, repart', () => {
  const departs = conclure(annoncer({}, A, MATIN), MATIN);
  const egaree = unCourrier('ecole:C', { statut: 'envoye', partiLe: MATIN, destinataires: 'a@ecole.example' });
  const [remise] = accorder([egaree], departs).partis;
  expect(remise).toMatchObject({ statut: 'prevu', partiLe: '', destinataires: '' });
  expect(remise!.pourquoi).toContain('L’onglet a bougé');
});

it('un courrier envoyé à la main par une personne, ou avant que les départs soient notés, reste comme elle l’a dit', () => {
  const departs = conclure(annoncer({}, A, MATIN), MATIN);
  const deSaMain = [
    unCourrier('ecole:C', { statut: 'envoye', partiLe: MIDI }),
    unCourrier('ecole:D', { statut: 'envoye' }),
  ];
  expect(accorder(deSaMain, departs)).toEqual({ partis: [], douteux: [] });
  expect(accorder([unCourrier('ecole:C', { statut: 'envoye', partiLe: MATIN })], {})).toEqual({
    partis: [],
    douteux: [],
  });
});

it('une ligne dite partie sans son moment, l’exécution arrêtée entre deux cellules, le retrouve ; s’il n’est pas connu, il y a doute', () => {
  const dite = { statut: 'envoye', statutNote: 'envoye', destinataires: 'a@ecole.example' } as const;
  const enDoute = annoncer({}, A, MATIN);
  for (const departs of [enDoute, conclure(enDoute, MATIN)])
    expect(accorder([{ ...A, ...dite }], departs)).toEqual({
      partis: [{ ...A, ...dite, partiLe: MATIN }],
      douteux: [],
    });
  expect(accorder([{ ...B, ...dite }], enDoute)).toEqual({ partis: [], douteux: [{ ...B, ...dite }] });
  const parUnePersonne = { ...B, ...dite, pourquoi: 'Choix d’une personne le 09/10/2018.' };
  expect(accorder([parUnePersonne], enDoute)).toEqual({ partis: [], douteux: [] });
});

it('la raison d’un autre, écrite sur une ligne partie quand une ligne d’au-dessus s’en allait, n’y reste pas', () => {
  const departs = conclure(annoncer({}, A, MATIN), MATIN);
  const abimee = (changements: Partial<Courrier>): Courrier => ({ ...A, statut: 'annule', partiLe: MATIN, pourquoi: 'Aucune demande en attente.', ...changements }); // oxfmt-ignore
  expect(accorder([abimee({})], departs).partis).toEqual([{ ...A, statut: 'envoye', partiLe: MATIN }]);
  const rien = { partis: [], douteux: [] };
  expect(accorder([abimee({ partiLe: '' })], departs)).toEqual(rien);
  expect(accorder([abimee({ pourquoi: '' })], departs)).toEqual(rien);
  expect(accorder([{ ...abimee({}), cle: B.cle }], departs)).toEqual(rien);
});

it('ce qu’une personne retient ou annule reste retenu ou annulé', () => {
  const departs = conclure(annoncer({}, A, MATIN), MATIN);
  for (const statut of ['retenu', 'annule', 'incertain', 'echec'] as const)
    expect(accorder([{ ...A, statut }], departs)).toEqual({ partis: [], douteux: [] });
});

it('quelles que soient les clés, rien n’est dit parti qui ne l’est pas, et tout ce qui l’est est dit', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 40 }), fc.nat(40), (noms, combien) => {
      const tous = noms.map((nom) => unCourrier(nom, { cle: `relance|x|${nom}|1` }));
      const envoyes = tous.slice(0, combien);
      const departs = envoyes.reduce<Departs>((avant, courrier) => annoncer(avant, courrier, MATIN), {});
      const dits = accorder(tous, conclure(departs, MATIN)).partis.map(({ cle }) => cle);
      expect(dits).toEqual(envoyes.map(({ cle }) => cle));
    }),
  );
});

it('ce qui doit repartir n’est plus dit parti, et lui seul', () => {
  const B = unCourrier('ecole:B');
  const departs = conclure(annoncer(annoncer({}, A, MATIN), B, MATIN), MATIN);
  const reste = renoncer(departs, A);
  expect(accorder([A, B], reste).partis.map(({ cle }) => cle)).toEqual([B.cle]);
  expect(renoncer(reste, A)).toBe(reste);
});

it('deux clés voisines n’ont pas la même marque', () => {
  const cles = Array.from(
    { length: 20_000 },
    (_, rang) => `relance_ecoles|2018-P${rang % 5}|ecole:École n° ${rang}|J-${rang % 9}`,
  );
  expect(new Set(cles.map(marqueDeDepart)).size).toBe(cles.length);
});
