// Ce que les écoles lisent avant une réunion : quand, jusqu’à quand, comment, et que rien ne les oblige.
import { annonceReunion, relanceEcoles } from '../../src/catalogue/courriels/reunion';
import type { ModeleCourriel } from '../../src/domain/courrier/courriel';
import { enTexte } from '../../src/domain/courrier/rendu';
import { moment, unCourrier, uneEcole, unRegistre } from '../support/builders';

function lu(modele: ModeleCourriel, ecole = uneEcole()): string {
  const registre = unRegistre();
  const [reunion] = registre.reunions;
  const contexte = { registre, courrier: unCourrier(), maintenant: moment('2018-10-01T07:30'), demande: undefined, reunion, ecole, membre: undefined, lienDeSuite: '', lienDuGeste: () => '', previsions: [] }; // oxfmt-ignore
  return `${modele.objet(contexte)}\n${enTexte(modele.corps(contexte))}`.replace(/[\u00a0\u202f]/g, ' ');
}

test('l’annonce dit la prochaine réunion, la date limite, et que l’urgence n’attend pas', () => {
  const texte = lu(annonceReunion);
  expect(texte).toContain('prochaine réunion le mardi 16 octobre 2018');
  expect(texte).toContain('jusqu’au mercredi 10 octobre 2018 inclus');
  expect(texte).toMatch(/urgent n’attend pas la réunion/);
});

test('l’école choisit : l’annonce propose, le rappel ne demande rien à qui n’a rien à dire', () => {
  expect(lu(annonceReunion)).toContain('c’est vous qui choisissez de la soumettre');
  expect(lu(relanceEcoles)).toContain('Si vous n’avez rien à proposer, il n’y a rien à faire.');
});

test('le formulaire est à un clic : celui de l’école quand elle a le sien, sinon le commun', () => {
  for (const modele of [annonceReunion, relanceEcoles]) {
    expect(lu(modele)).toContain('https://forms.example/demande');
    expect(lu(modele, uneEcole({ lien: 'https://forms.example/tilleuls' }))).toContain(
      'https://forms.example/tilleuls',
    );
  }
});
