// La bibliothèque de questions, et le formulaire que chaque profil en fait.
import { formulaireDeDemande } from '../../src/catalogue/formulaire';
import { PROFILS } from '../../src/catalogue/profils';
import { BIBLIOTHEQUE, premieresQuestions } from '../../src/catalogue/questions';
import type { PageDeFormulaire } from '../../src/domain/formulaire/formulaire';
import { PAGES, seChoisit, type QuestionDuPole } from '../../src/domain/formulaire/question';
import { typographier } from '../../src/domain/texte/typographie';
import { desParametres, uneEcole, unRecit, unRegistre } from '../support/builders';

const doublons = (textes: readonly string[]): string[] => textes.filter((t, rang) => textes.indexOf(t) !== rang);
const LIBRES = Object.entries(BIBLIOTHEQUE);

/** Ce que demandent les quatre pôles, ligne par ligne, et la clé qui le demande ; '' : ne se demande pas. */
const LIGNES: Record<string, string[]> = {
  'date de l’envoi (donnée par Google)': [],
  école: ['ecole'],
  'type de demande': ['cible'],
  demandeur: ['demandeur', 'nomDemandeur', 'courriel'],
  'directeur informé': ['directeurInforme'],
  'référence de l’élève': ['codeEleve'],
  'date de naissance (jamais)': [],
  niveau: ['niveau', 'dispositif'],
  'enseignant de la classe': ['enseignantClasse'],
  'handicap (par les plans)': ['plans'],
  AESH: ['presenceAesh'],
  plans: ['plans'],
  aménagements: ['tente.cases', 'tente'],
  'équipe éducative': ['equipeEducative', 'equipeEducativeLe'],
  difficultés: ['description'],
  motif: ['motif', 'autresMotifs', 'facteurs', 'natures'],
  'points d’appui': ['appuis'],
  fréquence: ['frequence', 'moments'],
  attentes: ['aides', 'attentes'],
  'famille informée': ['familleInformee', 'familleInformeeLe', 'familleInformeePar', 'familleNonInformee'],
  accord: ['accordFamille', 'demandeParents'],
  'suivis extérieurs': ['suiviExterieur'],
  urgence: ['stop', 'urgent', 'raisonUrgence'],
  'déjà saisis': ['dejaSaisis'],
  'pièces jointes (aucune)': ['documents'],
  'signatures (aucune)': [],
  'enseignant ou équipe': ['concerne'],
  'niveau, si un enseignant': ['niveau.adulte'],
  'objet, pour des adultes': ['aides.adulte'],
  parents: ['codeEleve.famille', 'niveau.famille', 'familleInformee.famille', 'rencontres', 'aides.famille'],
};

describe('la bibliothèque', () => {
  test('a une question pour chaque ligne de ce que demandent les pôles, et aucune autre', () => {
    expect([...new Set(Object.values(LIGNES).flat())].sort()).toEqual(Object.keys(BIBLIOTHEQUE).sort());
  });

  test('remplit chaque champ de la demande', () => {
    const champs = new Set(Object.keys(BIBLIOTHEQUE).map((cle) => cle.split('.')[0]));
    const { precisions: _, ...recit } = unRecit();
    expect(Object.keys(recit).filter((champ) => !champs.has(champ))).toEqual([]);
  });

  test.each(LIBRES)(
    '%s se lit, et a les choix de son type',
    (cle, { titre, aide, genre, choix, source, max, page }) => {
      expect(cle).toMatch(/^[a-zA-Z]+(\.[a-z]+)?$/);
      expect(Object.keys(PAGES)).toContain(page);
      for (const texte of [titre, aide, ...(choix ?? [])]) expect(texte).not.toMatch(/'|undefined| {2}|\n/);
      // The register joins several choices with « ; ».
      for (const texte of choix ?? []) expect(texte).not.toContain(';');
      expect(titre).toMatch(/^\p{Lu}/u);
      expect(aide === '' || /[.…»]$/.test(aide)).toBe(true);
      expect(Boolean(choix?.length || source)).toBe(seChoisit(genre));
      expect(doublons([...(choix ?? [])])).toEqual([]);
      expect(Boolean(max)).toBe(genre === 'texte' || genre === 'paragraphe');
      expect(titre).not.toMatch(/nom de l’élève|prénom|naissance|diagnostic|nationalité|religion/i);
    },
  );

  test('ne pose pas deux questions sous le même titre', () => {
    expect(doublons(LIBRES.map(([, { titre }]) => titre))).toEqual([]);
  });
});

const registreDe = (questions: readonly QuestionDuPole[], profil = PROFILS['grenoble-4']!) =>
  unRegistre({
    ecoles: [uneEcole(), uneEcole({ nom: 'École Fermée', active: false })],
    motifs: profil.motifs,
    questions,
  });
const clesDe = (pages: readonly PageDeFormulaire[], page?: string): string[] =>
  pages.filter(({ cle }) => !page || cle === page).flatMap(({ questions }) => questions.map(({ cle }) => cle));

/** The pages seen by someone who answers so. */
function parcours(pages: readonly PageDeFormulaire[], reponses: Record<string, string>): string[] {
  const vues: string[] = [];
  for (let cle = 'avant'; cle !== 'envoyer';) {
    vues.push(cle);
    const rang = pages.findIndex((page) => page.cle === cle);
    const { questions, ensuite } = pages[rang]!;
    const choisie = questions.flatMap(({ cle: q, choix = [] }) => choix.filter(({ sens, vers }) => vers && sens === reponses[q]))[0];
    cle = choisie?.vers ?? ensuite ?? pages[rang + 1]?.cle ?? 'envoyer';
  }
  return vues;
} // oxfmt-ignore

describe.each(Object.entries(PROFILS))('le formulaire de %s', (nom, profil) => {
  const { pages, titre, description, confirmation, remarques } = formulaireDeDemande(
    registreDe(premieresQuestions(profil.questions), profil),
  );
  const questions = pages.flatMap((page) => page.questions);
  const clesDePages = pages.map(({ cle }) => cle);

  test('n’appelle aucune remarque, et pose ce que le profil a choisi, dans l’ordre des pages', () => {
    expect(remarques).toEqual([]);
    const voulues = Object.keys(PAGES).flatMap((page) =>
      profil.questions.filter(({ cle }) => BIBLIOTHEQUE[cle]!.page === page).map(({ cle }) => cle),
    );
    expect(clesDe(pages)).toEqual(voulues);
  });

  test('chaque destination existe, chaque page s’atteint, aucune ne mène en arrière', () => {
    const suites = (rang: number): string[] => {
      const page = pages[rang]!;
      const choisies = page.questions.flatMap(({ choix }) => (choix ?? []).flatMap(({ vers }) => vers ?? []));
      return choisies.length ? choisies : [page.ensuite ?? clesDePages[rang + 1] ?? 'envoyer'];
    };
    const vues = new Set(['avant']);
    pages.forEach(({ cle }, rang) => {
      expect(vues).toContain(cle);
      for (const suite of suites(rang)) {
        if (suite !== 'envoyer') expect(clesDePages.indexOf(suite)).toBeGreaterThan(rang);
        vues.add(suite);
      }
    });
  });

  test('dans une question, tous les choix mènent quelque part, ou aucun ; une seule par page décide, la dernière', () => {
    for (const page of pages) {
      const decident = page.questions.filter(({ choix }) => choix?.some(({ vers }) => vers));
      expect(decident.length).toBeLessThanOrEqual(1);
      if (decident.length) expect(page.questions[page.questions.length - 1]).toBe(decident[0]);
      for (const { choix = [] } of page.questions)
        expect([0, choix.length]).toContain(choix.filter(({ vers }) => vers).length);
    }
  });

  test('sept publics ont leur chemin : l’élève a un code, l’adulte n’en a pas', () => {
    const chemin = (cible: string) => parcours(pages, { stop: 'Non, je continue', cible, urgent: 'Non, la réunion convient' });
    for (const cible of ['Un élève', 'Un groupe d’élèves', 'Une classe'])
      expect(chemin(cible)).toEqual(['avant', 'ecole', 'eleve', 'situation']);
    for (const cible of ['Un enseignant', 'Un groupe d’enseignants', 'Toute l’équipe', 'L’école'])
      expect(chemin(cible)).toEqual(['avant', 'ecole', 'adulte', 'situation']);
    expect(clesDe(pages, 'eleve')).toContain('codeEleve');
    expect(clesDe(pages, 'adulte')).not.toContain('codeEleve');
  }); // oxfmt-ignore

  test('les parents sont un public au pôle collaboratif seulement', () => {
    const cible = questions.find(({ cle }) => cle === 'cible')!;
    expect(cible.choix!.some(({ sens }) => sens === 'Des parents d’élève')).toBe(nom === 'collaboratif');
    expect(clesDePages.includes('famille')).toBe(nom === 'collaboratif');
  });

  test('un danger arrête, une urgence demande sa raison', () => {
    expect(parcours(pages, { stop: 'Oui' })).toEqual(['avant', 'arret']);
    expect(parcours(pages, { stop: 'Non, je continue', cible: 'Une classe', urgent: 'Oui, c’est urgent' })).toEqual([
      'avant', 'ecole', 'eleve', 'situation', 'urgence',
    ]);
  }); // oxfmt-ignore

  test('trois façons de saisir et le directeur ; la famille informée est obligatoire ; rien de tenté ne bloque', () => {
    const question = (cle: string) => questions.find((candidate) => candidate.cle === cle)!;
    expect(question('demandeur').choix).toHaveLength(4);
    expect(question('familleInformee').obligatoire).toBe(true);
    expect(clesDe(pages)).toEqual(expect.arrayContaining(['familleInformeeLe', 'familleInformeePar', 'accordFamille']));
    for (const { cle, obligatoire } of questions) if (cle.startsWith('tente')) expect(obligatoire).toBe(false);
    expect(clesDe(pages)).toContain('tente');
    expect(clesDe(pages)).toContain('directeurInforme');
  });

  test('se remplit en cinq minutes : peu de questions obligatoires, et peu à écrire', () => {
    const chemin = parcours(pages, { stop: 'Non, je continue', cible: 'Un élève', urgent: 'Non, la réunion convient' });
    const posees = pages.filter(({ cle }) => chemin.includes(cle)).flatMap((page) => page.questions);
    const obligatoires = posees.filter(({ obligatoire }) => obligatoire);
    expect(obligatoires.length).toBeLessThanOrEqual(16);
    expect(obligatoires.filter(({ genre }) => genre === 'paragraphe')).toHaveLength(1);
    expect(posees.length).toBeLessThanOrEqual(28);
  });

  test('les écoles et les motifs viennent de leur onglet', () => {
    const choixDe = (cle: string) => questions.find((q) => q.cle === cle)!.choix!.map(({ texte }) => texte);
    expect(choixDe('ecole')).toEqual(['École des Tilleuls', 'Mon école n’est pas dans la liste']);
    expect(choixDe('motif')).toEqual(profil.motifs.map(({ libelle }) => libelle));
  });

  test('ses textes sont écrits en typographie française, et disent la protection des données', () => {
    const textes = [titre, description, confirmation, ...pages.flatMap((page) => [page.titre, page.aide, ...page.questions.flatMap((q) => [q.titre, q.aide, ...(q.choix ?? []).map(({ texte }) => texte)])])];
    for (const texte of textes) expect(typographier(texte)).not.toMatch(/'|undefined| {2}| [:;!?»]/);
    for (const mot of ['N’écrivez aucun nom d’élève', 'mission d’intérêt public', 'DASEN', 'effacées', 'circonscription@example.org'])
      expect(description).toContain(mot);
    const code = questions.find(({ cle }) => cle === 'codeEleve')!.aide;
    expect(code).toMatch(/code que vous choisissez et gardez/);
  }); // oxfmt-ignore
});

describe('ce qu’un pôle change dans l’onglet', () => {
  const initiales = premieresQuestions(PROFILS['grenoble-4']!.questions).map((q, rang) => ({ ...q, ligne: rang + 2 }));
  const avec = (cle: string, changements: Partial<QuestionDuPole>) =>
    formulaireDeDemande(registreDe(initiales.map((q) => (q.cle === cle ? { ...q, ...changements } : q))));
  const question = (formulaire: ReturnType<typeof avec>, cle: string) =>
    formulaire.pages.flatMap(({ questions }) => questions).find((candidate) => candidate.cle === cle);
  const ligneDe = (cle: string) => initiales.find((q) => q.cle === cle)!.ligne;

  test('des choix reformulés gardent leur sens et leur page, par leur place', () => {
    const formulaire = avec('urgent', { choix: ['Cela peut attendre', 'Cela presse'] });
    expect(question(formulaire, 'urgent')!.choix).toEqual([
      { texte: 'Cela peut attendre', vers: 'envoyer', sens: 'Non, la réunion convient' },
      { texte: 'Cela presse', vers: 'urgence', sens: 'Oui, c’est urgent' },
    ]);
    expect(formulaire.remarques).toEqual([]);
  });

  test('un choix déplacé sans être reformulé garde son sens ; l’autre prend celui qui reste', () => {
    const formulaire = avec('stop', { choix: ['Oui', 'Non, tout va bien'] });
    expect(question(formulaire, 'stop')!.choix).toEqual([
      { texte: 'Oui', vers: 'arret', sens: 'Oui' },
      { texte: 'Non, tout va bien', vers: 'ecole', sens: 'Non, je continue' },
    ]);
  });

  test.each([[['Oui']], [['Oui', 'Non', 'Peut-être']], [[]]])('un nombre de choix qui ne va pas (%j) est dit, et ceux d’origine restent', (choix) => {
    const formulaire = avec('stop', { choix });
    expect(question(formulaire, 'stop')!.choix!.map(({ texte }) => texte)).toEqual(['Non, je continue', 'Oui']);
    expect(formulaire.remarques).toEqual([
      `Onglet « Questions », ligne ${ligneDe('stop')}, colonne « Choix » : il en faut 2, car chacun mène à une page ; ceux d’origine sont gardés.`,
    ]);
  }); // oxfmt-ignore

  test('un huitième public ouvre la page des parents, dont l’indispensable est posé', () => {
    const choix = [...BIBLIOTHEQUE['cible']!.choix!, 'Des parents'];
    const formulaire = avec('cible', { choix });
    expect(question(formulaire, 'cible')!.choix![7]).toEqual({ texte: 'Des parents', vers: 'famille', sens: 'Des parents d’élève' });
    expect(clesDe(formulaire.pages, 'famille')).toEqual(['familleInformee.famille']);
    expect(formulaire.remarques).toHaveLength(1);
  }); // oxfmt-ignore

  test('une question retirée n’est plus posée ; une page vide non plus, et l’on passe à la suivante', () => {
    const formulaire = avec('concerne', { posee: false });
    expect(clesDe(formulaire.pages)).not.toContain('concerne');
    expect(formulaire.pages.map(({ cle }) => cle)).not.toContain('adulte');
    const { choix } = question(formulaire, 'cible')!;
    expect(choix!.filter(({ vers }) => vers === 'situation')).toHaveLength(4);
    expect(formulaire.remarques).toEqual([]);
  });

  test.each(['stop', 'ecole', 'cible', 'motif', 'familleInformee', 'urgent', 'courriel'])(
    'ce qui est indispensable (%s) reste posé, retiré ou effacé, et c’est dit',
    (cle) => {
      const retiree = avec(cle, { posee: false });
      expect(clesDe(retiree.pages)).toContain(cle);
      expect(retiree.remarques).toEqual([expect.stringContaining(`ligne ${ligneDe(cle)}, colonne « Posée »`)]);
      const effacee = formulaireDeDemande(registreDe(initiales.filter((q) => q.cle !== cle)));
      expect(clesDe(effacee.pages)).toContain(cle);
      expect(effacee.remarques).toEqual([expect.stringContaining('est indispensable')]);
    },
  );

  test('une question du pôle, sans choix à offrir, n’est pas posée ; avec, elle l’est, et un texte a sa limite', () => {
    const neuve: QuestionDuPole = { cle: 'ajout1', page: 'situation', titre: 'Lieu', aide: '', genre: 'cases', choix: [], obligatoire: false, posee: true, ligne: 40 };
    const poser = (changements: Partial<QuestionDuPole>) => formulaireDeDemande(registreDe([...initiales, { ...neuve, ...changements }]));
    expect(question(poser({}), 'ajout1')).toBeUndefined();
    expect(poser({}).remarques).toEqual(['Onglet « Questions », ligne 40, colonne « Choix » : aucun choix n’est écrit ; la question n’est pas posée.']);
    expect(question(poser({ choix: ['Cour', 'Cour ', 'Classe'] }), 'ajout1')!.choix).toEqual([{ texte: 'Cour' }, { texte: 'Classe' }]);
    expect(question(poser({ genre: 'texte' }), 'ajout1')!.max).toBe(300);
    expect(question(poser({ genre: 'date' }), 'ajout1')).toEqual({ cle: 'ajout1', titre: 'Lieu', aide: '', genre: 'date', obligatoire: false });
  }); // oxfmt-ignore

  test('le type d’une question qui mène à une page reste un choix, et c’est dit', () => {
    const formulaire = avec('cible', { genre: 'texte' });
    expect(question(formulaire, 'cible')!.genre).toBe('choix');
    expect(formulaire.remarques).toEqual([expect.stringContaining('colonne « Type »')]);
    expect(question(avec('cible', { genre: 'liste' }), 'cible')!.genre).toBe('liste');
  });

  test('un onglet vide, sans école, sans motif et sans circonscription donne encore un formulaire', () => {
    const parametres = desParametres({ circonscription: '', courrielCirconscription: '' });
    const formulaire = formulaireDeDemande(unRegistre({ ecoles: [], motifs: [], questions: [], parametres }));
    expect(JSON.stringify(formulaire)).not.toMatch(/undefined|écrivez à \./);
    expect(question(formulaire, 'motif')!.choix).toEqual([{ texte: 'Autre situation' }]);
    expect(formulaire.remarques).toEqual([]);
  });
});
