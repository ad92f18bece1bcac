// Les statuts d’une demande et le tableau des passages : chaque paire, chaque acteur.
import {
  effetsDuPassage, estOuvert, lireStatut, passagePermis, STATUTS, suivants, type Acteur, type Statut,
} from '../../../src/domain/demande/statut'; // oxfmt-ignore

const TOUS = Object.keys(STATUTS) as Statut[];
const ACTEURS: readonly Acteur[] = ['personne', 'pole', 'ecole'];

/**
 * Line: where it is; column: where it goes, in the order of STATUTS. « p »: a person; « m »: a person and the machine;
 * « e »: a person and the school; « t »: all three; « . »: nobody; « = »: it is there.
 */
const TABLEAU: Record<Statut, string> = {
  //                   rec acp atr ana aff 1re ins 2de reo ret clo eff
  recu:               ' =   m   m   m   m   .   .   .   p   e   .   . ',
  a_completer:        ' t   =   m   m   m   p   p   p   p   e   p   . ',
  a_trier:            ' p   m   =   m   m   .   p   .   p   e   p   . ',
  en_analyse:         ' .   m   m   =   m   .   m   .   p   e   p   . ',
  affecte:            ' .   m   m   p   =   p   m   .   p   e   p   . ',
  premiere_intention: ' .   p   m   .   p   =   m   p   p   e   p   . ',
  inscrit:            ' .   p   p   p   p   p   =   p   p   e   p   . ',
  seconde_intention:  ' .   p   m   .   .   p   m   =   p   e   p   . ',
  reoriente:          ' .   .   .   .   p   .   .   .   =   .   p   . ',
  retire:             ' e   .   .   .   p   .   .   .   .   =   .   . ',
  clos:               ' .   .   .   .   p   .   .   .   p   .   =   . ',
  efface:             ' .   .   .   .   .   .   .   .   .   .   .   = ',
}; // oxfmt-ignore

const SIGNES: Record<string, readonly Acteur[]> = {
  p: ['personne'], m: ['personne', 'pole'], e: ['personne', 'ecole'], t: ACTEURS, '.': [], '=': ACTEURS,
}; // oxfmt-ignore

const PAIRES = TOUS.flatMap((avant) => {
  const signes = TABLEAU[avant].trim().split(/\s+/);
  return TOUS.map((apres, rang) => [avant, apres, signes[rang]!] as const);
});

describe('le tableau des passages', () => {
  test('a une case par paire de statuts', () => {
    expect(PAIRES).toHaveLength(TOUS.length ** 2);
    expect(PAIRES.filter(([, , signe]) => !SIGNES[signe])).toEqual([]);
  });

  test.each(PAIRES)('%s → %s : %s', (avant, apres, signe) => {
    expect(ACTEURS.filter((acteur) => passagePermis(avant, apres, acteur))).toEqual(
      ACTEURS.filter((acteur) => SIGNES[signe]!.includes(acteur)),
    );
    expect(passagePermis(avant, apres)).toBe(signe !== '.');
  });

  test('ce que l’on propose est ce qui est permis, dans l’ordre, sans l’endroit où l’on est', () => {
    for (const statut of TOUS)
      for (const acteur of ACTEURS)
        expect(suivants(statut, acteur)).toEqual(
          TOUS.filter((apres) => apres !== statut && passagePermis(statut, apres, acteur)),
        );
  });
});

describe('une personne', () => {
  const peut = (avant: Statut, apres: Statut) => passagePermis(avant, apres, 'personne');

  test('peut tout ce que peuvent le pôle et l’école', () => {
    for (const [avant, apres] of PAIRES) expect(peut(avant, apres)).toBe(passagePermis(avant, apres));
  });

  test('revient d’un choix malheureux en trois gestes au plus, sauf à « Reçue », où rien ne demeure', () => {
    const apresUnGeste = (depuis: readonly Statut[]) => TOUS.filter((la) => depuis.some((ici) => peut(ici, la)));
    for (const [avant, apres] of PAIRES) {
      if (!peut(avant, apres) || avant === 'recu' || apres === 'retire' || apres === 'recu') continue;
      const enTrois = apresUnGeste(apresUnGeste(apresUnGeste([apres])));
      expect([avant, apres, enTrois.includes(avant)]).toEqual([avant, apres, true]);
    }
  });

  test('peut retirer toute demande ouverte, et de tout statut arriver à clos : aucune impasse', () => {
    for (const depart of TOUS) {
      if (estOuvert(depart)) expect(peut(depart, 'retire')).toBe(true);
      if (depart === 'efface') continue;
      const vus = new Set<Statut>([depart]);
      for (const ici of vus) for (const la of TOUS) if (peut(ici, la)) vus.add(la);
      expect([depart, vus.has('clos')]).toEqual([depart, true]);
    }
  });
});

test('le pôle ne ferme ni ne rouvre aucune demande ; l’école ne fait que compléter, retirer ou revenir', () => {
  for (const [avant, apres] of PAIRES) {
    if (avant === apres) continue;
    if (passagePermis(avant, apres, 'pole')) expect([estOuvert(avant), estOuvert(apres)]).toEqual([true, true]);
    if (passagePermis(avant, apres, 'ecole')) expect(['recu', 'retire']).toContain(apres);
  }
});

test('ce qu’un passage entraîne : « Reçue » se route, « Inscrite » et une réouverture trouvent leur réunion', () => {
  expect(effetsDuPassage('retire', 'recu')).toEqual(['reunir', 'orienter']);
  expect(effetsDuPassage('a_completer', 'recu')).toEqual(['orienter']);
  expect(effetsDuPassage('affecte', 'inscrit')).toEqual(['reunir']);
  expect(effetsDuPassage('clos', 'affecte')).toEqual(['reunir']);
  expect(effetsDuPassage('', 'affecte')).toEqual([]);
  for (const [avant, apres] of PAIRES) if (!estOuvert(apres)) expect(effetsDuPassage(avant, apres)).toEqual([]);
});

test('réorientée, retirée, close et effacée ferment la demande ; les autres la laissent ouverte', () => {
  expect(TOUS.filter((statut) => !estOuvert(statut))).toEqual(['reoriente', 'retire', 'clos', 'efface']);
});

test('un statut se lit par son libellé ou sa clé, même tapé vite', () => {
  for (const statut of TOUS) {
    expect(lireStatut(STATUTS[statut])).toBe(statut);
    expect(lireStatut(` ${statut} `)).toBe(statut);
    expect(lireStatut(STATUTS[statut].toUpperCase().replace('’', "'"))).toBe(statut);
  }
  expect(lireStatut('A trier')).toBe('a_trier');
  for (const texte of ['Perdue', '', ' ', 'Close.', 'Affectée à Camille']) expect(lireStatut(texte)).toBeUndefined();
  expect(new Set(Object.values(STATUTS)).size).toBe(TOUS.length);
});
