// Les deux corps d’un courriel : le texte simple et le HTML, des mêmes blocs.
import {
  action,
  encadre,
  fiche,
  gras,
  groupe,
  lien,
  liste,
  mention,
  paragraphe,
  schema,
  tableau,
  titre,
  type Bloc,
} from '../../../src/domain/document/bloc';
import { echapper, enHtml, enTexte } from '../../../src/domain/courrier/rendu';

const COLONNES = [
  { titre: 'Demande', largeur: 1 },
  { titre: 'École', largeur: 2 },
];

const EXEMPLES: Record<Bloc['genre'], Bloc> = {
  titre: titre(2, 'Ordre de passage'),
  paragraphe: paragraphe('Avant ', gras('important'), ' après ', lien('https://a.b/c?d=1&e=2', 'ouvrir')),
  encadre: encadre('Attention'),
  liste: liste(['un', ['deux ', gras('gras')]]),
  tableau: tableau(COLONNES, [['2018-P1-001', 'du Lac']]),
  fiche: fiche([['Motif', 'X'], ['Vide', '']]),
  schema: schema([{ etape: { titre: '1. Demande', texte: 'Elle part.' }, aCote: { fleche: '→', titre: 'Urgente ?', texte: 'Appelez.' }, puis: 'sinon' }, { etape: { titre: '2. Réponse', texte: 'Elle arrive.' } }]),
  groupe: groupe(titre(3, 'Dedans'), paragraphe('ensemble')),
  saut_de_page: { genre: 'saut_de_page' },
}; // oxfmt-ignore

describe('le texte simple', () => {
  const texte = enTexte(Object.values(EXEMPLES));

  test('souligne les titres, met des tirets aux listes, dit les adresses', () => {
    expect(texte).toContain('Ordre de passage\n----------------');
    expect(enTexte([titre(1, 'Ici')])).toBe('Ici\n===\n');
    expect(texte).toContain('Avant important après https://a.b/c?d=1&e=2');
    expect(texte).toContain('- un\n- deux gras');
    expect(texte).toContain('- Demande\u00a0: 2018-P1-001 · École\u00a0: du Lac');
    expect(texte).toContain('Motif\u00a0: X');
    expect(texte).toContain('Dedans\n------\n\nensemble');
  });

  test('dit un schéma dans l’ordre, avec ses flèches', () => {
    expect(texte).toContain(
      '1. Demande\u00a0: Elle part.\n→ Urgente\u202f? Appelez.\n↓ sinon\n2. Réponse\u00a0: Elle arrive.',
    );
  });

  test('ne laisse ni ligne vide en trop, ni valeur absente, ni balise', () => {
    expect(texte).not.toMatch(/\n{3,}|undefined|<|Vide/);
    expect(texte.endsWith('ensemble\n')).toBe(true);
    expect(enTexte([])).toBe('\n');
  });
});

describe('le HTML', () => {
  const html = enHtml(Object.values(EXEMPLES));

  test('dit sa langue, a de vrais titres, listes, tableaux et liens', () => {
    expect(html).toMatch(/^<div lang="fr"/);
    expect(html).toMatch(/<h2 [^>]*>Ordre de passage<\/h2>/);
    expect(html).toContain('<strong>important</strong>');
    expect(html).toContain('<a href="https://a.b/c?d=1&amp;e=2">ouvrir</a>');
    expect(html).toContain('<ul><li>un</li><li>deux <strong>gras</strong></li></ul>');
    expect(html).toMatch(/<thead><tr><th scope="col"[^>]*>Demande<\/th><th scope="col"/);
    expect(html).toMatch(/<th scope="row"[^>]*>Motif<\/th><td[^>]*>X<\/td>/);
  });

  test('ce qu’un courriel demande est un bouton assez grand pour un pouce ; en texte, une adresse', () => {
    const bloc = paragraphe('Pour répondre : ', action('https://a.b/c', 'compléter ma demande'));
    const [, marge] = /padding:(\d+)px.*?>compléter ma demande<\/a>/.exec(enHtml([bloc])) ?? [];
    expect(2 * Number(marge) + 15 * 1.5).toBeGreaterThanOrEqual(40);
    expect(enTexte([bloc])).toBe('Pour répondre\u00a0: https://a.b/c\n');
  });

  test('ferme tout ce qu’il ouvre, dans l’ordre', () => {
    const pile: string[] = [];
    for (const [, ferme, nom] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (nom === 'br' || nom === 'hr') continue;
      if (ferme) expect(pile.pop()).toBe(nom);
      else pile.push(nom!);
    }
    expect(pile).toEqual([]);
  });

  test.each(['paragraphe', 'encadre', 'titre', 'liste', 'tableau', 'fiche', 'gras', 'lien', 'mention'])(
    'ce qu’une personne a tapé n’y est jamais une balise (%s)',
    (ou) => {
      const poison = `<script>alert("x")</script><img src=x onerror='y'>" onclick="z`;
      const blocs: Record<string, Bloc> = {
        paragraphe: paragraphe(poison), encadre: encadre(poison), titre: titre(1, poison), liste: liste([poison]),
        tableau: tableau([{ titre: poison, largeur: 1 }], [[poison]]), fiche: fiche([[poison, poison]]),
        gras: paragraphe(gras(poison)), lien: paragraphe(lien(`https://a.b/${poison}`, poison)), mention: mention(poison),
      }; // oxfmt-ignore
      const rendu = enHtml([blocs[ou]!]);
      expect(rendu).not.toMatch(/<script|<img/);
      // Outside the quoted values, no attribute was added.
      expect(rendu.replace(/"[^"]*"/g, '')).not.toMatch(/<[^>]*onclick=/);
      expect(rendu).toContain('&lt;script&gt;');
    },
  );

  test('les passages à la ligne se voient, la typographie aussi', () => {
    expect(enHtml([paragraphe("un\ndeux : l'école")])).toContain('<p>un<br>deux\u00a0: l’école</p>');
    expect(echapper('a & "b" <c>')).toBe('a &amp; &quot;b&quot; &lt;c&gt;');
  });
});
