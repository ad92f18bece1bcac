// Who sees which tab: the table names every tab, the page says what the table says, the menu tells who is too many.
import { ACCES, ACCES_REPONSES, type AccesOnglet } from '../../../src/domain/pole/acces';
import { ONGLETS } from '../../../src/google/register/onglets';
import { quiVoitQuoi } from '../../../src/usecases/registre/quiVoitQuoi';
import { desParametres, unMembre, unRegistre } from '../../support/builders';
import { textOf } from '../../support/sources';

const page = new Set(textOf('docs/qui-voit-quoi.md').replace(/ +/g, ' ').split('\n'));

function rangee(nom: string, { contenu, ecrit, masque, averti }: AccesOnglet): string {
  const protection = [masque && 'masqué', averti && 'avertissement'].filter(Boolean).join(', ') || 'aucune';
  return `| ${nom} | ${contenu} | ${ecrit} | ${protection} |`;
}

it('chaque onglet du registre a sa ligne, et il n’y en a pas d’autre', () => {
  expect(Object.keys(ACCES).sort()).toEqual(ONGLETS.map(({ cle }) => cle).sort());
});

it('ce qui avertit laisse écrire dans des colonnes qui existent', () => {
  const inconnues = ONGLETS.flatMap(({ cle, colonnes }) =>
    (ACCES[cle]?.averti?.sauf ?? []).filter((sauf) => !colonnes.some((colonne) => colonne.cle === sauf)),
  );
  expect(inconnues).toEqual([]);
});

it.each(ONGLETS.map(({ nom, cle }) => [nom, ACCES[cle]!] as const))('la page dit ce qu’il en est de %s', (nom, acces) =>
  expect({ nom, dit: page.has(rangee(nom, acces)) }).toEqual({ nom, dit: true }),
);

it('la page dit ce qu’il en est des réponses', () =>
  expect(page.has(rangee('(réponses du formulaire)', ACCES_REPONSES))).toBe(true));

describe('Qui voit quoi', () => {
  const registre = unRegistre({ parametres: desParametres({ compteExecutant: 'pole@example.org' }) });
  const dit = (modifient: string[], lisent: string[] = []): string => quiVoitQuoi(registre, { modifient, lisent });

  it('ne reproche rien à l’IEN, à la coordination et au compte exécutant', () => {
    const phrases = dit(['pole@example.org', 'IEN@example.org'], ['coordination@example.org']);
    expect(phrases).toContain('✓ IEN@example.org (modifie)');
    expect(phrases).toContain('✓ coordination@example.org (lit)');
    expect(phrases).toContain('Personne de trop.');
    expect(phrases).not.toContain('✗');
  });

  it('nomme le membre qui a la feuille, et l’adresse que personne ne connaît', () => {
    const phrases = dit(['d.aubrac@example.org'], ['inconnue@example.org']);
    expect(phrases).toContain(`✗ d.aubrac@example.org (modifie)\u00a0: ${unMembre().nom} est membre`);
    expect(phrases).toContain('✗ inconnue@example.org (lit)\u00a0: adresse absente');
    expect(phrases).toContain('bouton Partager');
    expect(phrases).not.toContain('Personne de trop.');
  });

  it('une adresse vide dans Paramètres n’ouvre à personne', () => {
    const sansIen = unRegistre({ parametres: desParametres({ courrielIen: '' }) });
    expect(quiVoitQuoi(sansIen, { modifient: [''], lisent: [] })).toContain('✗');
  });
});
