// Le lien d’un courriel : le numéro, et un code que seul ce registre sait faire pour ce courriel.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { codeDe, courrierDuCode, lienDuCourrier, lireCode } from '../../src/domain/lienDeSuite';
import { unCourrier } from '../support/builders';

const signerAvec = (secret: string) => (texte: string) => createHmac('sha256', secret).update(texte).digest('hex');
const signer = signerAvec('un secret');
const ADRESSE = 'https://forms.example/viewform?usp=pp_url&entry.1=NUMERO&entry.2=CODE';
const courrier = unCourrier({ genre: 'accuse_reception', pour: 'ecole:École du Lac' });
const code = codeDe(courrier, signer);

test('dix signes qui ne se confondent pas', () => {
  expect(code).toMatch(/^[ABCDEFGHJKLMNPQRSTUVWXYZ2-9]{10}$/);
});

test('le lien porte le numéro et le code, et rien du courriel', () => {
  expect(lienDuCourrier(courrier, ADRESSE, signer)).toBe(
    `https://forms.example/viewform?usp=pp_url&entry.1=2018-P1-001&entry.2=${code}`,
  );
  expect(lienDuCourrier(courrier, '', signer)).toBe('');
});

test('un autre numéro, une autre personne, un autre genre, un autre secret : un autre code', () => {
  const autres = [
    codeDe(unCourrier({ genre: 'accuse_reception', pour: 'ecole:École du Lac', sujet: '2018-P1-002' }), signer),
    codeDe(unCourrier({ genre: 'accuse_reception', pour: 'ecole:École des Tilleuls' }), signer),
    codeDe(unCourrier({ genre: 'avis_referent', pour: 'ecole:École du Lac' }), signer),
    codeDe(unCourrier({ genre: 'accuse_reception', pour: 'ecole:École du Lac', occurrence: '2' }), signer),
    codeDe(courrier, signerAvec('un autre secret')),
  ];
  expect(new Set([code, ...autres]).size).toBe(6);
});

test('se retrouve par le numéro et le code, jamais par l’un sans l’autre', () => {
  const autre = unCourrier({ sujet: '2018-P1-002' });
  const courriers = [autre, courrier];
  expect(courrierDuCode(courriers, '2018-P1-001', code, signer)).toBe(courrier);
  expect(courrierDuCode(courriers, '2018-P1-002', code, signer)).toBeUndefined();
  expect(courrierDuCode(courriers, '2018-P1-001', codeDe(autre, signer), signer)).toBeUndefined();
  expect(courrierDuCode(courriers, '2018-P1-001', '', signer)).toBeUndefined();
  expect(courrierDuCode(courriers, '2018-P1-001', code.slice(0, 9), signer)).toBeUndefined();
});

test('aucun texte tapé au hasard n’est un code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (texte) => {
      expect(courrierDuCode([courrier], courrier.sujet, lireCode(texte), signer)).toBeUndefined();
    }),
    { seed: 20181016, numRuns: 2_000 },
  );
});
