// What the suites take up from the disk is what the story would have come to.
import { openStory } from '../../local/demo/story';
import { histoireAu } from '../support/etapes';

it('une étape gardée vaut l’histoire jouée depuis le début', () => {
  const story = openStory();
  story.advanceTo('2018-10-09T10:00');
  expect(gardable(histoireAu('2018-10-09T10:00').workspace.state)).toEqual(gardable(story.workspace.state));
});

/** The moment is the clock's, and is written when the state is. */
function gardable(state: object): unknown {
  return JSON.parse(JSON.stringify({ ...state, now: 0 }));
}
