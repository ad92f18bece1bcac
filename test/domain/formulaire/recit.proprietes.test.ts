// Whatever a school sends, the récit is made, and no word of its answers is lost.
import fc from 'fast-check';
import { recitDe, type CleQuestion } from '../../../src/domain/formulaire/reponse';
import { unRecit } from '../../support/builders';

const CLES = [...Object.keys(unRecit()), 'stop'] as CleQuestion[];
const texte = fc.string({ unit: 'grapheme', maxLength: 250 });
const reponses = fc.dictionary(fc.constantFrom(...CLES), texte);

/** What the récit may change of a text: the control signs it drops, the blanks at both ends. */
function propre(lu: string): string {
  return lu.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').trim(); // oxfmt-ignore
}

test('garde tout ce que l’école a écrit, quoi qu’elle écrive', () => {
  fc.assert(
    fc.property(reponses, fc.array(texte, { maxLength: 4 }), (reponses, autres) => {
      const recit = recitDe({ reponses, autres });
      const garde = Object.values(recit).join('\n');
      for (const [cle, lu] of Object.entries(reponses))
        if (cle !== 'stop' && cle !== 'urgent' && cle !== 'raisonUrgence') expect(garde).toContain(propre(lu));
      for (const lu of autres) expect(garde).toContain(propre(lu));
    }),
    { seed: 20181016, numRuns: 1_000 },
  );
});

test('coupe les textes sans fin, et dit où est la suite', () => {
  fc.assert(
    fc.property(fc.constantFrom<CleQuestion>('description', 'tente', 'attentes'), fc.integer({ min: 9_000, max: 80_000 }), (cle, taille) => {
      const recit = recitDe({ reponses: { [cle]: 'é'.repeat(taille) }, autres: [] });
      const coupe = String(recit[cle as keyof typeof recit]);
      expect(coupe.length).toBeLessThan(8_100);
      expect(coupe).toContain('suite dans la réponse au formulaire');
    }),
    { seed: 20181016, numRuns: 50 },
  ); // oxfmt-ignore
});
