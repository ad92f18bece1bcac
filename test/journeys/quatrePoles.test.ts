// The four pôles, each with its own way: one période from the installation to the answers after the meeting.
import { readTab } from '../../local/demo/readTab';
import type { Scene } from '../../local/demo/scene';
import { SCENES } from '../../local/demo/scenes';
import { openStory } from '../../local/demo/story';
import type { Workspace } from '../../local/workspace';
import { demandes, erreurs, manquements } from '../support/unPole';

const played = new Map<string, Workspace>();

/** The whole story, played once. */
function joue({ profil, fin }: Scene): Workspace {
  let workspace = played.get(profil);
  if (!workspace) {
    const story = openStory(() => {}, undefined, profil);
    story.advanceTo(fin);
    played.set(profil, (workspace = story.workspace));
  }
  return workspace;
}

const genresEnvoyes = (pole: Workspace): Set<string> =>
  new Set(
    readTab(pole, 'Courrier')
      .rows.filter((row) => row['Statut'] === 'Envoyé')
      .map((row) => row['Genre']!),
  );

describe.each(SCENES.map((scene) => [scene.profil, scene] as const))('le pôle %s', (_, scene) => {
  it('joue son histoire sans une erreur, et toutes les règles tiennent', () => {
    const pole = joue(scene);
    expect(erreurs(pole)).toEqual([]);
    expect(manquements(pole)).toEqual([]);
  });

  it('enregistre chaque demande une fois, avec un numéro', () => {
    const deposees = Object.values(joue(scene).state.forms)[0]!.responses.length;
    const numeros = demandes(joue(scene)).map((ligne) => ligne['Numéro']);
    expect(deposees).toBeGreaterThan(4);
    expect(numeros).toHaveLength(deposees);
    expect(new Set(numeros).size).toBe(deposees);
  });

  it('confie chaque demande à quelqu’un, ou dit pourquoi une personne doit décider', () => {
    for (const { 'Référent·e': referent, Pourquoi: pourquoi } of demandes(joue(scene)))
      expect(referent || pourquoi).not.toBe('');
  });

  it('écrit la liste ou l’ordre du jour de sa réunion, et convoque', () => {
    const pole = joue(scene);
    expect(
      Object.values(pole.state.documents)
        .map(({ name }) => name)
        .join('\n'),
    ).toMatch(/Ordre du jour|Liste/i);
    expect(genresEnvoyes(pole)).toContain('convocation');
  });

  it('rappelle la date limite aux écoles, là où il y en a une, et là seulement', () => {
    const rappelle = genresEnvoyes(joue(scene)).has('relance_ecoles');
    expect(rappelle).toBe(scene.profil !== 'rouen-nord');
  });

  it('prévient aussitôt l’inspection d’une urgence', () => {
    const urgentes = demandes(joue(scene)).filter((ligne) => ligne['Urgente'] === 'oui').length;
    expect(genresEnvoyes(joue(scene)).has('alerte_urgente')).toBe(urgentes > 0);
  });
});

it.each(SCENES.slice(1).map((scene) => [scene.profil, scene] as const))(
  'le pôle %s répond aux écoles ce que l’onglet Suivi a décidé',
  (_, scene) => expect(genresEnvoyes(joue(scene))).toContain('reponse_ecole'),
);
