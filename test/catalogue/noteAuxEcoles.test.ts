// La note aux écoles : faite des onglets seuls, entière, juste pour chaque façon de travailler, et qui tient en pages.
import { noteAuxEcoles } from '../../src/catalogue/note/noteAuxEcoles';
import type { Bloc } from '../../src/domain/document/bloc';
import { jour, type Jour } from '../../src/domain/temps/jour';
import { mettreEnPages } from '../../src/domain/document/pagination';
import type { Registre } from '../../src/domain/registre/registre';
import { enHtml, enTexte } from '../../src/domain/courrier/rendu';
import { reunionsProposees } from '../../src/domain/reunion/cadence';
import { typographier } from '../../src/domain/texte/typographie';
import { desParametres, unCalendrier, uneDemande, uneNote, uneReunion, unMembre, unMotif, unRegistre } from '../support/builders'; // oxfmt-ignore

const RENTREE = jour('2018-09-17');

const RESTREINTE = desParametres({
  affectation: 'a_valider',
  genreReunion: 'Équipe restreinte',
  delais: { annonceAvantReunion: 15, limiteAvantReunion: 'aucune', relancesAvantLimite: [] },
  cadence: { parPeriode: [1], joursDeClasse: 10, plenieres: 2, jourDeLaSemaine: 2 },
});

/** A pôle with every setting, a pôle with none, and the ways of working in between. */
const REGISTRES: Record<string, Registre> = {
  ordinaire: unRegistre(),
  'qui remplit tout': unRegistre({
    membres: [
      unMembre(),
      unMembre({ nom: 'Lou Garance', fonction: 'enseignant spécialisé à dominante RELATIONNELLE' }),
      unMembre({ nom: 'Noa Tamaris', fonction: 'Infirmière de l’Éducation nationale' }),
      unMembre({ nom: 'Ève Romarin', fonction: 'Orthoptiste scolaire' }),
      unMembre({ nom: 'Sam Ciste', fonction: 'SESSAD', genre: 'partenaire' }),
      unMembre({ nom: 'Jo Ajonc', fonction: 'Maison des familles', genre: 'partenaire' }),
      unMembre({ nom: 'Max Genêt', fonction: 'Conseiller pédagogique', actif: false }),
    ],
    parametres: desParametres({
      note: uneNote({ numero: '6', devise: 'Ensemble', axes: ['Prévenir dès la maternelle'], contacts: ['12, rue des Écoles', 'Accueil de 9 h à 17 h'], avecNoms: true }),
    }),
  }),
  'où l’équipe restreinte décide, sans coordination ni copie': unRegistre({
    parametres: desParametres({ affectation: 'a_valider', courrielCoordination: '', courrielCpc: '' }),
  }),
  'qui vient d’être installé': unRegistre({
    membres: [], ecoles: [], motifs: [], reunions: [], demandes: [],
    parametres: desParametres({
      circonscription: '', courrielCirconscription: '', courrielCpc: '', courrielIen: '', courrielCoordination: '', lienFormulaire: '',
      note: uneNote({ objectifs: [], partenaires: [], reponsesProches: [], reponsesElargies: [], destinataires: [] }),
    }),
  }),
  'sans date limite, dont l’équipe restreinte se réunit tous les dix jours de classe': unRegistre({
    parametres: RESTREINTE,
    reunions: reunionsProposees(unCalendrier(), RESTREINTE),
  }),
  'qui se réunit souvent, en deux genres': unRegistre({
    reunions: Array.from({ length: 24 }, (_, rang) =>
      uneReunion({ cle: `2018-P1-${rang}`, genre: rang % 6 ? 'Cellule de veille' : 'Plénière', date: jour(`2018-${rang < 12 ? '10' : '11'}-${String((rang % 12) + 10)}`), dateLimite: jour('2018-10-05') }),
    ),
  }),
}; // oxfmt-ignore

function blocs(registre: Registre, aujourdhui: Jour = RENTREE): Bloc[] {
  return noteAuxEcoles.blocs(registre, aujourdhui);
}
/** Ordinary spaces, so that one reads the words. */
function texte(registre: Registre, aujourdhui: Jour = RENTREE): string {
  return enTexte(blocs(registre, aujourdhui)).replace(/[\u00a0\u202f]/g, ' ');
}
function tous(lesBlocs: readonly Bloc[]): Bloc[] {
  return lesBlocs.flatMap((bloc) => (bloc.genre === 'groupe' ? tous(bloc.blocs) : [bloc]));
}

describe.each(Object.entries(REGISTRES))('un pôle %s', (_, registre) => {
  const lu = texte(registre);

  test('a une note qui se lit bien', () => {
    for (const forme of [
      lu,
      typographier(noteAuxEcoles.titre(registre, RENTREE)),
      enHtml(blocs(registre)).replace(/<[^>]*>/g, '\n'),
    ]) {
      // oxfmt-ignore
      expect(forme).not.toMatch(/undefined|null|NaN|Infinity|\[object|'| ,| \.(?!ics)| ; ;|:\s*\n\n|\(\)|« »/);
      expect(forme).not.toMatch(/[^\n] {2}/);
    }
  });

  test('dit le cadre, la procédure, ce qui n’attend pas, le circuit et les données', () => {
    for (const attendu of [
      'loi n° 2013-595 du 8 juillet 2013', 'circulaire n° 2014-107 du 18 août 2014', 'Danger immédiat', '119', '3018',
      'Mésange 4', 'Le circuit d’une demande', 'Les réunions de l’année', 'les faire effacer',
    ]) expect(lu).toContain(attendu); // oxfmt-ignore
  });

  test('a de vrais titres, en ordre, un seul grand, et aucun tableau sans en-tête', () => {
    const lesBlocs = tous(blocs(registre));
    const niveaux = lesBlocs.flatMap((bloc) => (bloc.genre === 'titre' ? [bloc.niveau] : []));
    expect(niveaux.filter((niveau) => niveau === 1)).toHaveLength(1);
    niveaux.forEach((niveau, rang) => expect(niveau - (niveaux[rang - 1] ?? 0)).toBeLessThanOrEqual(1));
    for (const bloc of lesBlocs) {
      if (bloc.genre !== 'tableau') continue;
      expect(bloc.colonnes.map(({ titre }) => titre)).not.toContain('');
      for (const ligne of bloc.lignes) expect(ligne).toHaveLength(bloc.colonnes.length);
    }
  });

  test('a un seul schéma, entier sur sa page et annoncé par son titre', () => {
    const pages = mettreEnPages(blocs(registre));
    const porteuses = pages.filter((page) => tous(page).some(({ genre }) => genre === 'schema'));
    expect(porteuses).toHaveLength(1);
    expect(tous(porteuses[0]!).map((bloc) => (bloc.genre === 'titre' ? bloc.texte : ''))).toContain('Le circuit d’une demande'); // oxfmt-ignore
    for (const page of pages) expect(page[page.length - 1]!.genre).not.toBe('titre');
  });

  test('tient en cinq pages', () => expect(mettreEnPages(blocs(registre)).length).toBeLessThanOrEqual(5));

  test('ne dit rien d’une demande ni d’un enfant', () => {
    const demande = uneDemande({ codeEleve: 'Aubépine 7' });
    const avec = texte(unRegistre({ ...registre, demandes: [demande] }));
    for (const champ of ['codeEleve', 'description', 'tente', 'attentes', 'numero', 'ecole', 'referent'] as const)
      if (!(champ === 'referent' && registre.parametres.note.avecNoms)) expect(avec).not.toContain(demande[champ]);
  });
});

describe('le circuit', () => {
  test('suit l’affectation : la machine propose, ou l’équipe restreinte décide', () => {
    expect(texte(REGISTRES['ordinaire']!)).toContain('2. Première analyse : Le jour même, un membre du pôle');
    expect(texte(REGISTRES['ordinaire']!)).not.toContain('restreinte');
    const decide = texte(REGISTRES['où l’équipe restreinte décide, sans coordination ni copie']!);
    expect(decide).toContain('2. Première analyse : L’équipe restreinte lit la demande');
    expect(decide).not.toContain('Le jour même');
  });

  test('va de la demande à la réponse, l’urgence et l’aide élargie à côté', () => {
    const lu = texte(REGISTRES['ordinaire']!);
    const passages = ['1. Votre demande', '→ Urgente ?', '2. Première analyse', '3. Première intention', '→ Cela suffit ?', '↓ sinon', '4. La réunion', '5. Seconde intention, au plus près', 'et / ou Seconde intention, élargie', '6. La réponse à l’école']; // oxfmt-ignore
    const places = passages.map((passage) => lu.indexOf(passage));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('porte les réponses que le pôle a écrites, et le délai de ses motifs', () => {
    const lu = texte(unRegistre({
      motifs: [unMotif({ delaiJours: 5 }), unMotif({ cle: 'retire', delaiJours: 90, actif: false })],
      parametres: desParametres({ note: uneNote({ reponsesProches: ['un café pédagogique', 'une visite'] }) }),
    })); // oxfmt-ignore
    expect(lu).toContain('Un café pédagogique et une visite.');
    expect(lu).toContain('vous appelle sous 5 jours :');
    expect(lu).not.toContain('90');
  });
});

describe('les rubriques', () => {
  test('les motifs actifs de l’onglet, qui répond d’abord, et sous combien', () => {
    const lu = texte(REGISTRES['ordinaire']!);
    expect(lu).toContain('Motif : Décider s’il faut un PAP (plan d’accompagnement personnalisé) · Qui répond d’abord : Médecin de l’Éducation nationale · Premier contact : sous 7 jours'); // oxfmt-ignore
    expect(lu).toContain('Cette liste n’est pas fermée');
    const ferme = texte(unRegistre({ motifs: [unMotif(), unMotif({ cle: 'vieux', libelle: 'Motif retiré', actif: false })] })); // oxfmt-ignore
    expect(ferme).not.toMatch(/Motif retiré|n’est pas fermée/);
  });

  test('les membres par fonction, chacune une fois, sans nom tant que le pôle ne le veut pas', () => {
    const plein = REGISTRES['qui remplit tout']!;
    const lu = texte(plein);
    expect(lu.match(/dominante relationnelle/gi)).toHaveLength(2); // the motifs' first answer, the fonction
    expect(lu).toContain('Dominique Aubrac et Lou Garance');
    expect(lu).toContain('Fonction : Orthoptiste scolaire');
    expect(lu).toContain('Écoute, prévention');
    expect(lu).not.toContain('Max Genêt');
    const sansNoms = texte({
      ...REGISTRES['ordinaire']!,
      membres: plein.membres,
    });
    for (const { nom } of plein.membres) expect(sansNoms).not.toContain(nom);
  });

  test('les partenaires par famille ; ceux des membres qu’aucune famille ne cite sont ajoutés', () => {
    const lu = texte(REGISTRES['qui remplit tout']!);
    expect(lu).toContain('Médico-social : DITEP, IME, SESSAD');
    expect(lu).toContain('Associés cette année : Maison des familles\n');
  });

  test('les réunions de l’année, avec leur date limite ; le genre quand il y en a plusieurs', () => {
    const lu = texte(unRegistre({ reunions: reunionsProposees(unCalendrier(), desParametres()) }));
    expect(lu.match(/- Date : /g)).toHaveLength(5);
    expect(lu).toContain('- Date : mardi 16 octobre 2018 · Vos demandes jusqu’au : mercredi 10 octobre 2018');
    expect(texte(REGISTRES['qui se réunit souvent, en deux genres']!)).toContain('- Réunion : Plénière · Date : ');
    expect(texte(unRegistre({ reunions: [uneReunion({ statut: 'annule' })] }))).toContain('Les dates vous seront annoncées');
  }); // oxfmt-ignore

  test('sans date limite : les jours, mois par mois, et les plénières à part', () => {
    const lu = texte(REGISTRES['sans date limite, dont l’équipe restreinte se réunit tous les dix jours de classe']!);
    expect(lu).toContain('Septembre 2018 : vendredi 14 et vendredi 28');
    expect(lu).toContain('Il n’y a pas de date limite');
    expect(lu).not.toMatch(/demandes jusqu’au/);
    expect(lu).toMatch(/fixer la feuille de route.* : réunion plénière de pilotage le /);
    expect(lu).toContain('L’équipe restreinte, réunie tous les 10 jours de classe, lit la demande');
  });

  test('en juillet, elle parle de l’année dont les réunions sont déjà fixées', () => {
    const registre = unRegistre({ reunions: [uneReunion({ date: jour('2018-10-16') }), uneReunion({ cle: '2017-P5-A', date: jour('2018-06-12'), statut: 'tenu' })] }); // oxfmt-ignore
    expect(noteAuxEcoles.titre(registre, jour('2018-07-05'))).toContain('2018-2019');
    expect(texte(registre, jour('2018-07-05'))).not.toContain('12 juin');
    expect(noteAuxEcoles.titre(unRegistre({ reunions: [] }), jour('2018-07-05'))).toContain('2017-2018');
  });

  test('les mots du pôle : numéro, devise, axes, contacts', () => {
    const lu = texte(REGISTRES['qui remplit tout']!);
    for (const attendu of ['Note n° 6 aux écoles', '« Ensemble »', 'Prévenir dès la maternelle', '12, rue des Écoles'])
      expect(lu).toContain(attendu);
    expect(texte(REGISTRES['ordinaire']!)).not.toMatch(/axes de l’année|n° aux/);
  });
});

test('où le DPD a donné son accord, la note dit où va le nom ; ailleurs, elle ne demande qu’un code', () => {
  const accord = desParametres({ accordDpd: { reference: 'DPD-12', date: jour('2018-09-01') } });
  expect(texte(unRegistre({ parametres: accord }))).toContain('Le nom et la date de naissance sont facultatifs');
  expect(texte(unRegistre())).toContain('Ni nom, ni initiales, ni date de naissance');
});
