// La note aux écoles de chacun des quatre pôles, telle qu’elle s’écrit après son installation : ce que sa propre note
// disait s’y trouve, avec nos mots.
import { openStory } from '../../local/demo/story';
import { plainText } from '../../local/model/document';
import { erreurs } from '../support/unPole';

const notes = new Map<string, string>();

/** With ordinary spaces. */
function note(profil: string): string {
  let lue = notes.get(profil);
  if (lue === undefined) {
    const { workspace: pole } = openStory(() => {}, undefined, profil);
    pole.call('menuEcrireNote');
    expect(erreurs(pole)).toEqual([]);
    const document = Object.values(pole.state.documents).find(({ name }) => name.startsWith('Note aux écoles'))!;
    notes.set(profil, (lue = plainText(document.content.body).replace(/[\u00a0\u202f]/g, ' ')));
  }
  return lue;
}

describe.each(['ecully', 'rouen-nord', 'grenoble-4', 'collaboratif'])('la note de %s', (profil) => {
  test('cite la loi de 2013 et la circulaire de 2014, avec son bulletin officiel', () => {
    expect(note(profil)).toContain('loi n° 2013-595 du 8 juillet 2013');
    expect(note(profil)).toContain('circulaire n° 2014-107 du 18 août 2014 (BO n° 31 du 28 août 2014)');
  });

  test('dit que l’IEN pilote, réunit qui peut répondre, et fixe les axes avec les membres', () => {
    expect(note(profil)).toMatch(/L’IEN le pilote\. Il y réunit les personnes qui peuvent répondre à un enseignant, à une équipe ou à une école, et en fixe les axes avec elles/);
  }); // oxfmt-ignore

  test('dit que l’équipe n’est pas figée, et que d’autres s’y joignent selon la situation', () => {
    expect(note(profil)).toContain('Ce n’est pas une équipe figée : on y vient selon la situation');
    expect(note(profil)).toContain('D’autres professionnels de l’Éducation nationale s’y joignent selon la situation');
  });

  test('dit que la première aide est en classe, que c’est un repère, et que toute demande reçoit une réponse', () => {
    expect(note(profil)).toContain('La première aide se donne en classe');
    expect(note(profil)).toMatch(/en règle générale, elle n’a pas suffi.*C’est un repère, pas une condition : toute demande est lue et reçoit une réponse/s);
  }); // oxfmt-ignore

  test('s’adresse aux directions, aux enseignants et au RASED, et dit son jour', () => {
    expect(note(profil)).toMatch(/Directrices et directeurs d’école\s+Enseignantes et enseignants\s+Membres du RASED/);
    expect(note(profil)).toMatch(/Mise à jour\s+(mardi|lundi) \d+\S* septembre 20\d\d/);
  });

  test('dit que la liste des motifs n’est pas fermée', () => {
    expect(note(profil)).toContain('Cette liste n’est pas fermée : ce qui n’y entre pas est lu par une personne, jamais refusé'); // oxfmt-ignore
  });

  test('montre le circuit, de la demande à la réponse', () => {
    const etapes = ['1. Votre demande', '2. Première analyse', '3. Première intention', '4. ', '5. Seconde intention, au plus près', 'Seconde intention, élargie', '6. La réponse à l’école']; // oxfmt-ignore
    const places = etapes.map((etape) => note(profil).indexOf(etape));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

/** Ce que dit en plus la note de chacun. */
const PROPRES: [profil: string, quoi: string, dit: RegExp][] = [
  ['ecully', 'répondre aux scolarisations difficiles', /Répondre aux écoles quand une scolarisation devient difficile/],
  ['ecully', 'aider trois publics', /Aider l’élève, mais aussi ses enseignants et sa famille/],
  ['ecully', 'croiser les regards', /Croiser les regards pour comprendre la situation dans son ensemble/],
  ['ecully', 'ouvrir des pistes', /Trouver des pistes nouvelles, d’abord pédagogiques/],
  ['ecully', 'rendre la capacité d’agir', /Rendre aux professionnels leurs moyens d’agir/],
  ['ecully', 'rendre les équipes autonomes', /Aider les équipes à faire face par elles-mêmes/],
  ['ecully', 'donner l’adresse de la coordination', /Coordination\s+\S+@\S+/],
  ['ecully', 'dire à quoi servent les plénières', /Avec tous les partenaires, pour se connaître, prévoir ce que l’on fera ensemble, dire les besoins du territoire, fixer la feuille de route et mesurer ce que le pôle a fait : réunion plénière de pilotage le .* et réunion plénière de pilotage le /],
  ['rouen-nord', 'prévenir et remédier', /Prévenir les difficultés et y remédier, pour que chaque élève réussisse mieux/],
  ['rouen-nord', 'ne laisser personne seul', /Ne laisser personne seul devant une situation difficile/],
  ['rouen-nord', 'des réponses variées', /Croiser les regards pour élargir les réponses possibles/],
  ['rouen-nord', 'l’équipe restreinte d’abord', /L’équipe restreinte, réunie tous les 10 jours de classe, lit la demande, en dégage la question et choisit qui vous répond/],
  ['rouen-nord', 'écrire au pôle avec copie aux CPC', /circonscription@circo\.example\.org et copie à cpc@circo\.example\.org/],
  ['rouen-nord', 'une formation commune', /Une formation commune à plusieurs écoles peut être proposée/],
  ['grenoble-4', 'sa rubrique', /Rubrique\s+Direction d’école, suivi des élèves/],
  ['grenoble-4', 'la prochaine réunion et sa limite', /mardi 16 octobre 2018 ; demandes jusqu’au mercredi 10 octobre 2018/],
  ['collaboratif', 'sa devise', /« Travailler ensemble, pour les élèves et leur famille »/],
  ['collaboratif', 'ses trois publics', /Aider les élèves, les enseignants et les parents/],
  ['collaboratif', 'partir du projet de la circonscription', /Travailler à plusieurs, à partir du projet de la circonscription/],
  ['collaboratif', 'le lien avec les équipes', /Rester en lien avec les équipes des écoles/],
]; // oxfmt-ignore

test.each(PROPRES)('%s : %s', (profil, _, dit) => expect(note(profil)).toMatch(dit));
