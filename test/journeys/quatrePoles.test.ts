// The four pôles, each with its own way: one période from the installation to the answers after the meeting.
import { readTab } from '../../local/demo/readTab';
import type { Scene } from '../../local/demo/scene';
import { SCENES } from '../../local/demo/scenes';
import { openStory } from '../../local/demo/story';
import type { Workspace } from '../../local/workspace';
import { demande, demandes, erreurs, manquements } from '../support/unPole';

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
    for (const { Référent·e: referent, Pourquoi: pourquoi } of demandes(joue(scene)))
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

describe('à Grenoble, la boucle avec l’école se voit dans l’histoire', () => {
  const histoire = SCENES[0]!;
  const LA_VEILLE = ['2018-P1-006', '2018-P1-008', '2018-P1-009'] as const;
  const [COMPLETEE, RETIREE, ATTENDUE] = LA_VEILLE;

  function jusque(quand: string): Workspace {
    const story = openStory(() => {}, undefined, histoire.profil);
    story.advanceTo(quand);
    return story.workspace;
  }

  it('la veille de la date limite : une complétée par le lien, une retirée, une qui attend l’école', () => {
    const pole = jusque(histoire.veille);
    expect(LA_VEILLE.map((numero) => demande(pole, numero)['Statut'])).toEqual(['Affectée', 'Retirée', 'À compléter']);
    expect(demande(pole, COMPLETEE)['Précisions']).toMatch(/^Complément du 09\/10\/2018 : Depuis la rentrée/);
    expect(demande(pole, RETIREE)['À vérifier']).toContain('Retirée par l’école le 09/10/2018.');
    expect(demande(pole, ATTENDUE)['À compléter']).not.toBe('');
    const suites = Object.values(pole.state.forms)[1]!.responses;
    expect(suites).toHaveLength(2);
  });

  it('l’ordre du jour porte les deux qui ont été complétées, sans celle qui est retirée', () => {
    const pole = joue(histoire);
    expect(LA_VEILLE.map((numero) => demande(pole, numero)['Statut'])).toEqual([
      'Inscrite à l’ordre du jour',
      'Retirée',
      'Inscrite à l’ordre du jour',
    ]);
    const ordre = Object.values(pole.state.documents).find(({ name }) => name.startsWith('Ordre du jour'))!;
    const lu = JSON.stringify(ordre);
    // The withdrawn one is still named as a likeness of the first: what has a line of its own has its school after it.
    expect(LA_VEILLE.map((numero) => lu.includes(`${numero} – École`))).toEqual([true, false, true]);
    for (const genre of [
      'precisions_demandees',
      'accuse_message',
      'avis_complement',
      'confirmation_retrait',
      'avis_retrait',
    ])
      expect(genresEnvoyes(pole)).toContain(genre);
  });
});
