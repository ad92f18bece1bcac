// Un statut change : daté quand c’est le pôle, jugé quand c’est une personne, et l’on n’efface pas un texte sans le garder.
import fc from 'fast-check';
import {
  dater, detailDuPassage, estUnRefusDeStatut, jugerStatut, passagesEntames, passagesLaisses, phraseDuRefus, statutsAuJournal,
} from '../../../src/domain/demande/changementDeStatut'; // oxfmt-ignore
import type { LigneDeJournal } from '../../../src/domain/registre/journal';
import { jour } from '../../../src/domain/temps/jour';
import { lireStatut, passagePermis, STATUTS, type Statut } from '../../../src/domain/demande/statut';
import { moment, uneDemande } from '../../support/builders';

const TOUS = Object.keys(STATUTS) as Statut[];
const unStatut = fc.constantFrom(...TOUS);
const AUJOURDHUI = jour('2018-10-12');

describe('une personne change la cellule', () => {
  test('pour un statut : permis si le tableau le permet, refusé sinon, rien si elle n’a rien changé', () => {
    fc.assert(
      fc.property(unStatut, unStatut, (note, statut) => {
        const { verdict } = jugerStatut(uneDemande({ statut, statutNote: note }), note);
        const attendu = passagePermis(note, statut, 'personne') ? 'permis' : 'refuse';
        expect([note, statut, verdict]).toEqual([note, statut, note === statut ? 'rien' : attendu]);
      }),
      { numRuns: 500 },
    );
  });

  test('pour un texte : refusé, et le texte est dans le jugement', () => {
    fc.assert(
      fc.property(unStatut, fc.string(), (note, texte) => {
        fc.pre(!lireStatut(texte));
        const demande = uneDemande({ statut: note, statutNote: note, statutTape: texte });
        expect(jugerStatut(demande, note)).toEqual({ verdict: 'refuse', avant: note, texte });
      }),
    );
  });

  test('un statut tapé autrement est le même', () => {
    const demande = uneDemande({ statut: 'clos', statutTape: 'CLOSE' });
    expect(jugerStatut(demande, 'affecte')).toEqual({ verdict: 'permis', avant: 'affecte', apres: 'clos' });
    expect(jugerStatut(demande, 'clos')).toEqual({ verdict: 'permis', avant: 'clos', apres: 'clos' });
  });

  test('quand on ne sait rien d’avant : un statut est pris, un texte est laissé', () => {
    expect(jugerStatut(uneDemande({ statut: 'clos' }), '')).toEqual({ verdict: 'permis', avant: '', apres: 'clos' });
    expect(jugerStatut(uneDemande({ statut: 'a_trier', statutTape: 'En attente' }), '')).toEqual({
      verdict: 'inconnu',
    });
  });
});

describe('la phrase du refus', () => {
  test('dit quoi, ce qui a été remis, et ce que l’on peut faire', () => {
    expect(phraseDuRefus('reoriente', 'Inscrite à l’ordre du jour', AUJOURDHUI)).toBe(
      'Statut refusé le 12/10/2018 : « Inscrite à l’ordre du jour » ne peut pas suivre « Réorientée ». ' +
        'La cellule est revenue à « Réorientée ». Après « Réorientée » : « Affectée » ou « Close ».',
    );
    expect(phraseDuRefus('affecte', 'En attente\ndu médecin', AUJOURDHUI)).toBe(
      'Statut refusé le 12/10/2018 : « En attente du médecin » n’en est pas un. La cellule est revenue à « Affectée ». ' +
        'Votre texte est gardé au Journal ; sa place est dans « Notes ».',
    );
    expect(phraseDuRefus('affecte', ' ', AUJOURDHUI)).toContain('une demande a toujours un statut');
    expect(phraseDuRefus('retire', 'Close', AUJOURDHUI)).toMatch(/Après « Retirée » : « Reçue » ou « Affectée »\.$/);
  });

  test('tient sur une ligne, quoi qu’on ait tapé, et se reconnaît', () => {
    fc.assert(
      fc.property(unStatut, fc.string({ unit: 'binary', maxLength: 400 }), (avant, texte) => {
        const phrase = phraseDuRefus(avant, texte, AUJOURDHUI);
        expect(phrase).not.toMatch(/[\n\r]/);
        expect(estUnRefusDeStatut(phrase)).toBe(true);
        expect(phrase.length).toBeLessThan(500);
      }),
    );
  });
});

describe('le pôle change un statut', () => {
  test('il est daté, noté, et le Journal dit d’où il vient', () => {
    const avant = uneDemande();
    expect(dater(avant, { ...avant, statut: 'inscrit' }, AUJOURDHUI)).toEqual({
      demande: { ...avant, statut: 'inscrit', statutNote: 'inscrit', statutLe: AUJOURDHUI, statutTape: undefined },
      detail: 'Affectée → Inscrite à l’ordre du jour',
    });
    expect(dater(undefined, uneDemande({ statutNote: '', statutLe: '' }), AUJOURDHUI)).toMatchObject({
      demande: { statutNote: 'affecte', statutLe: AUJOURDHUI },
      detail: ' → Affectée',
    });
  });

  test('le reste d’une demande change sans toucher à sa date, même si une personne vient de changer son statut', () => {
    fc.assert(
      fc.property(unStatut, unStatut, (statut, statutNote) => {
        const avant = uneDemande({ statut, statutNote });
        const apres = { ...avant, referent: 'Sacha Vernet' };
        expect(dater(avant, apres, AUJOURDHUI)).toEqual({ demande: apres, detail: '' });
      }),
    );
  });

  test('ce qu’une personne a choisi dans un panneau est déjà noté : ni daté ni noté une seconde fois', () => {
    const avant = uneDemande({ statut: 'affecte', statutNote: 'affecte' });
    const choisie = { ...avant, statut: 'clos' as const, statutNote: 'clos' as const };
    expect(dater(avant, choisie, AUJOURDHUI)).toEqual({ demande: choisie, detail: '' });
  });

  test('remettre le statut noté n’est pas en changer', () => {
    const avant = uneDemande({ statut: 'clos', statutNote: 'recu' });
    const remise = { ...avant, statut: 'recu' as const };
    expect(dater(avant, remise, AUJOURDHUI)).toEqual({ demande: remise, detail: '' });
  });

  test('un texte que l’on n’a pas pu lire reste dans sa cellule', () => {
    const avant = uneDemande({ statutTape: 'En attente' });
    expect(dater(avant, { ...avant, statut: 'inscrit' }, AUJOURDHUI).demande.statutTape).toBe('En attente');
  });
});

describe('le Journal', () => {
  const ligne = (quoi: string, details: string, sur = '2018-P1-001'): LigneDeJournal => ({
    quand: moment('2018-10-02T10:15'), qui: '', quoi, sur, details, sceau: '',
  }); // oxfmt-ignore

  test('donne le dernier statut de chaque demande, sans ceux qui furent refusés', () => {
    const journal = [
      ligne('demande_recue', 'reponse-1'),
      ligne('statut_pris', ' → Affectée'),
      ligne('statut_pris', ' → À trier', '2018-P1-002'),
      ligne('statut_change', 'Affectée → Première intention'),
      ligne('statut_refuse', 'Première intention → Reçue'),
      ligne('statut_trouve', 'À trier → Close', '2018-P1-002'),
      ligne('referent_change', 'A → Reçue'),
    ];
    expect([...statutsAuJournal(journal)]).toEqual([
      ['2018-P1-001', 'premiere_intention'],
      ['2018-P1-002', 'clos'],
    ]);
  });

  test('dit les passages que le pôle avait entamés, et d’où', () => {
    const journal = [
      ligne('statut_pris', ' → Affectée'),
      ligne('statut_pris', 'Affectée → Retirée'),
      ligne('fiche_creee', 'id'),
      ligne('statut_pris', 'Affectée → Inscrite à l’ordre du jour', '2018-P1-002'),
      ligne('statut_change', 'Inscrite à l’ordre du jour → Affectée', '2018-P1-002'),
      ligne('statut_pris', ' → À trier', '2018-P1-003'),
    ];
    expect([...passagesEntames(journal)]).toEqual([['2018-P1-001', 'affecte']]);
  });

  test('reprend ce qu’une exécution coupée a noté et n’a pas fait, quand un matin entier a passé', () => {
    const journal = [
      { ...ligne('statut_pris', ' → À trier'), quand: moment('2018-10-08T10:00') },
      { ...ligne('statut_pris', 'À trier → Affectée'), quand: moment('2018-10-08T13:51') },
    ];
    const NUMERO = '2018-P1-001';
    const restee = uneDemande({ numero: NUMERO as never, statut: 'a_trier', statutNote: 'a_trier' });
    const repris = [{ qui: 'le pôle', quoi: 'statut_laisse', sur: NUMERO, details: 'Affectée → À trier' }];
    expect(passagesLaisses([restee], journal, '2018-10-09')).toEqual(repris);
    expect(passagesLaisses([restee], journal, '2018-10-08')).toEqual([]);
    expect(passagesLaisses([{ ...restee, statut: 'affecte', statutNote: 'affecte' }], journal, '2018-10-09')).toEqual([]); // oxfmt-ignore
    expect(passagesLaisses([{ ...restee, statutTape: 'à voir' }], journal, '2018-10-09')).toEqual([]);
    const laisse = { ...ligne('statut_laisse', 'Affectée → À trier'), quand: moment('2018-10-09T07:00') };
    expect(passagesLaisses([restee], [...journal, laisse], '2018-10-10')).toEqual([]);
    expect(statutsAuJournal([...journal, laisse]).get(NUMERO)).toBe('a_trier');
  });

  test('garde le texte tapé sur une ligne, sans y mettre une page', () => {
    expect(detailDuPassage('affecte', ' En attente\n du médecin ')).toBe('Affectée → En attente du médecin');
    expect(detailDuPassage('', 'x'.repeat(5000)).length).toBeLessThan(220);
  });
});

it('une ligne effacée ne se remplit plus ; « Effacée » tapé par une personne se remet', () => {
  const effacee = uneDemande({ statut: 'efface', statutNote: 'efface' });
  const recollee = uneDemande({ statut: 'inscrit', statutNote: 'inscrit' });
  expect(dater(effacee, recollee, jour('2018-10-10'))).toEqual({ demande: effacee, detail: '' });
  const tapee = uneDemande({ statut: 'efface', statutNote: 'inscrit' });
  expect(dater(tapee, recollee, jour('2018-10-10')).demande).toEqual(recollee);
});
