// Une école écrit un nom : le texte est gardé tel quel, la coordination est avertie, l’école apprend comment reformuler.
import { readTab } from '../../local/demo/readTab';
import { AJOUT, COMPLETER, dernierCourriel, lu, repondre } from '../support/laSuite';
import { demande, desReponses, erreurs, formulaireDe, manquements, unPole } from '../support/unPole';

const TEXTE = 'Nolan, né le 12/03/2010, est suivi au CMP. Joindre sa mère au 06 12 34 56 78.';
const NUMERO = '2018-P1-002';

function accueil(pole: ReturnType<typeof unPole>, ligne: string): string {
  return readTab(pole, 'Accueil').rows.find((row) => row['Aujourd’hui'] === ligne)?.['Valeur'] ?? '';
}

it('avertit sans rien perdre ni rien répéter ; corrigé, n’en parle plus', () => {
  const pole = unPole('2018-09-18T09:00');
  const reponses = desReponses({ 'Code de l’élève': 'Léo M.', 'Niveau de classe': 'CP', 'Ce qui se passe': TEXTE });
  const { responseId } = pole.submitForm(formulaireDe(pole), reponses);
  expect(demande(pole, NUMERO)['Ce qui se passe']).toBe(TEXTE);
  expect(demande(pole, NUMERO)['À vérifier']!.split('\n')).toEqual([
    'Le texte semble contenir un nom, une date de naissance, un mot de santé ou de soin et un numéro de téléphone (Ce qui se passe) : dites à l’école comment reformuler.',
    'Le code de l’élève ressemble à un nom ou à des initiales : demandez à l’école d’en choisir un autre.',
  ]);

  const accuse = pole.mails.find(({ subject }) => subject.includes(`${NUMERO} bien reçue`))!;
  expect(accuse.body.replace(/\s/g, ' ')).toContain('Votre texte semble contenir un nom, une date de naissance,');
  expect(accuse.htmlBody).toContain('ouvrir ma demande');
  for (const { subject, body, htmlBody } of pole.mails)
    expect(`${subject} ${body} ${htmlBody}`).not.toMatch(/Nolan|12\/03\/2010|CMP\b|06 12|Léo/);

  pole.advanceTo('2018-09-18T16:00');
  expect(accueil(pole, 'Textes à faire reformuler')).toBe('1');

  const avant = pole.mails.length;
  pole.submitForm(formulaireDe(pole), { ...reponses, 'Code de l’élève': 'Sittelle 4', 'Ce qui se passe': 'Sort de la classe chaque matin.' }, { editOf: responseId }); // oxfmt-ignore
  pole.advanceTo('2018-09-19T09:00');
  expect(demande(pole, NUMERO)['À vérifier']).toMatch(/^Réponse modifiée par l’école/);
  expect(demande(pole, NUMERO)['À vérifier']).not.toContain('semble contenir');
  expect(pole.mails.slice(avant).filter(({ body }) => body.includes('semble contenir'))).toEqual([]);
  expect(accueil(pole, 'Textes à faire reformuler')).toBe('0');
  expect(manquements(pole)).toEqual([]);
  expect(erreurs(pole)).toEqual([]);
});

it('une demande saisie par le pôle avertit le pôle, pas l’école', () => {
  const pole = unPole('2018-09-18T09:00');
  pole.call('sidebarSaisirDemande', {
    canal: 'telephone', recueLe: '2018-09-18', recueA: '08:00', confirmee: true, jeton: 'essai-0001',
    reponses: { ecole: 'École primaire du Coteau', cible: 'Un élève', codeEleve: 'Roseau 3', niveau: 'CP', motif: 'Autre situation', familleInformee: 'Oui', description: 'Nolan refuse.', urgent: 'Non, la réunion convient' },
  }); // oxfmt-ignore
  expect(demande(pole, NUMERO)['À vérifier']).toContain('Le texte semble contenir un nom (Ce qui se passe)');
  expect(pole.mails.some(({ body }) => body.includes('semble contenir'))).toBe(false);
});

it('ce que l’école ajoute par un lien n’est pas dans sa réponse : on ne l’y renvoie pas pour le corriger', () => {
  const pole = unPole('2018-09-18T09:00');
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sittelle 4', 'Niveau de classe': 'CP' }));
  const accuse = dernierCourriel(pole, `${NUMERO} bien reçue`);
  const [recu] = repondre(pole, accuse, { ...COMPLETER, [AJOUT]: 'Nolan refuse d’entrer en classe.' });
  expect(lu(recu!.body)).toContain('Votre texte semble contenir un nom');
  expect(lu(recu!.body)).toContain('Pour corriger ce que vous avez ajouté, répondez à ce message, sans le répéter');
  expect(recu!.htmlBody).not.toContain('ouvrir ma demande');
  expect(recu!.htmlBody).not.toContain('Nolan');
});

it('une question ajoutée à la main qui demande un nom : sa réponse reste dans le formulaire, et la coordination lit laquelle retirer', () => {
  const pole = unPole('2018-09-18T09:00');
  const { items } = pole.state.forms[formulaireDe(pole)]!;
  const modele = items.find(({ title }) => title === 'Code de l’élève')!;
  items.splice(items.indexOf(modele) + 1, 0, { ...structuredClone(modele), id: 987_654, title: 'Nom et prénom de l’élève', required: false }, { ...structuredClone(modele), id: 987_655, title: 'Livre préféré', required: false }); // oxfmt-ignore
  pole.submitForm(formulaireDe(pole), desReponses({ 'Code de l’élève': 'Sittelle 4', 'Nom et prénom de l’élève': 'Ysaline Barsac', 'Livre préféré': 'Les trois ours' })); // oxfmt-ignore
  expect(lu(demande(pole, NUMERO)['Précisions']!)).toBe('Nom et prénom de l’élève : [réponse gardée dans le formulaire, non recopiée ici]\nLivre préféré : Les trois ours'); // oxfmt-ignore
  expect(lu(demande(pole, NUMERO)['À vérifier']!)).toContain('La question du formulaire « Nom et prénom de l’élève » demande le nom d’un élève ou de sa famille : retirez-la.'); // oxfmt-ignore
  pole.advanceTo('2018-09-19T09:00');
  const nosOnglets = pole.state.spreadsheets[pole.boundTo]!.sheets.filter(({ formId }) => !formId);
  expect(JSON.stringify([nosOnglets, pole.state.documents, pole.mails])).not.toContain('Barsac');
  expect(lu(accueil(pole, 'À corriger'))).toBe(`La question « Nom et prénom de l’élève » demande le nom d’un élève ou de sa famille : retirez-la du formulaire. Ce que ${NUMERO} y répond n’est pas recopié au registre.`); // oxfmt-ignore
  expect([manquements(pole), erreurs(pole)]).toEqual([[], []]);
});
