// What may be pasted as an address and what is refused: a guess would write to somebody else.
import { adressesDans } from '../../../src/domain/courrier/adresse';

const LUES: [string, string[]][] = [
  ['a.b@ac-test.example', ['a.b@ac-test.example']],
  [' A.B@AC-Test.example ', ['A.B@AC-Test.example']],
  ['mailto:a@b.example', ['a@b.example']],
  ['a@b.example.', ['a@b.example']],
  ['\u00a0a@b.example\u200b', ['a@b.example']],
  ['École des Tilleuls <a@b.example>', ['a@b.example']],
  ['a@b.example ; c@d.example\ne@f.example', ['a@b.example', 'c@d.example', 'e@f.example']],
];
test.each(LUES)('« %s » se lit', (texte, adresses) => expect(adressesDans(texte)).toEqual(adresses));

const REFUSEES = ['', 'a@b', 'a @b.example', 'ce. 069a@b.example', 'alix moreuil@b.example', 'a@b.example c@d.example', 'école@b.example', 'a..b@c.example', '.a@b.example', 'a.@b.example', 'a@b@c.example']; // oxfmt-ignore
test.each(REFUSEES)('« %s » n’en est pas une', (texte) => expect(adressesDans(texte)).toEqual([]));
