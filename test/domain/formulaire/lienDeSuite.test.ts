// Le lien d’un courriel : le numéro, et un code que seul ce registre sait faire pour ce courriel.
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  codeDe,
  lienDuCourrier,
  lienDuGeste,
  lireCode,
  origineDuCode,
} from '../../../src/domain/formulaire/lienDeSuite';
import { unCourrier } from '../../support/builders';

const signerAvec = (secret: string) => (texte: string) => createHmac('sha256', secret).update(texte).digest('hex');
const signer = signerAvec('un secret');
const ADRESSE = 'https://forms.example/viewform?usp=pp_url&entry.1=NUMERO&entry.2=CODE';
const courrier = unCourrier({ genre: 'accuse_reception', pour: 'ecole:École du Lac' });
const offerts = (pour: string) => (pour.startsWith('membre:') ? ['accepter', 'rendre'] : []);
const origine = (courriers: ReturnType<typeof unCourrier>[], numero: string, code: string) =>
  origineDuCode(courriers, { numero, code }, signer, offerts);
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
  expect(origine(courriers, '2018-P1-001', code)).toEqual({ courrier, geste: '' });
  expect(origine(courriers, '2018-P1-002', code)).toBeUndefined();
  expect(origine(courriers, '2018-P1-001', codeDe(autre, signer))).toBeUndefined();
  expect(origine(courriers, '2018-P1-001', '')).toBeUndefined();
  expect(origine(courriers, '2018-P1-001', code.slice(0, 9))).toBeUndefined();
});

describe('le lien qui ne fait qu’une chose', () => {
  const CHOISI = `${ADRESSE}&entry.3=GESTE`;
  const avis = unCourrier({ genre: 'avis_referent', pour: 'membre:Camille Sorel' });
  const accepter = { cle: 'accepter', libelle: 'Membre du pôle : j’accepte' };

  test('porte son choix et un code qui n’est pas celui du courriel', () => {
    const lien = new URL(lienDuGeste(avis, accepter, CHOISI, signer));
    expect([1, 2, 3].map((rang) => lien.searchParams.get(`entry.${rang}`))).toEqual([
      '2018-P1-001', codeDe(avis, signer, 'accepter'), 'Membre du pôle\u00a0: j’accepte',
    ]); // oxfmt-ignore
    expect(codeDe(avis, signer, 'accepter')).not.toBe(codeDe(avis, signer));
    expect(codeDe(avis, signer, 'accepter')).not.toBe(codeDe(avis, signer, 'rendre'));
  });

  test('n’existe pas tant que le formulaire ne l’offre pas ; le lien ordinaire ne porte aucun choix', () => {
    expect(lienDuGeste(avis, accepter, ADRESSE, signer)).toBe('');
    expect(lienDuGeste(avis, accepter, '', signer)).toBe('');
    expect(lienDuCourrier(courrier, CHOISI, signer)).toBe(lienDuCourrier(courrier, ADRESSE, signer));
  });

  test('son code dit quoi et pour qui ; celui d’une école n’en fait jamais un', () => {
    const code = codeDe(avis, signer, 'rendre');
    expect(origine([courrier, avis], '2018-P1-001', code)).toEqual({ courrier: avis, geste: 'rendre' });
    expect(origine([courrier, avis], '2018-P1-001', codeDe(courrier, signer, 'rendre'))).toBeUndefined();
  });
});

test('aucun texte tapé au hasard n’est un code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (texte) => {
      expect(origine([courrier], courrier.sujet, lireCode(texte))).toBeUndefined();
    }),
    { seed: 20181016, numRuns: 2_000 },
  );
});
