// What HtmlService promises. Sources: references of HtmlService, HtmlOutput, HtmlTemplate; « HTML Service: Templated HTML ».
import { valueOf } from '../support/sandbox';

const render = (html: string, set = '') =>
  valueOf(`const t = HtmlService.createTemplate(${JSON.stringify(html)}); ${set} return t.evaluate().getContent();`);

describe('HtmlOutput', () => {
  it('builds a page by appending, escaping what is not trusted', () => {
    const code = `return HtmlService.createHtmlOutput('<b>a</b>').append('<p>b</p>').appendUntrusted('<p>c</p>').getContent();`;
    expect(valueOf(code)).toBe('<b>a</b><p>b</p>&lt;p&gt;c&lt;/p&gt;');
  });

  it('remembers its title and its size, none by default', () => {
    const code = `const o = HtmlService.createHtmlOutput(); const bare = [o.getContent(), o.getTitle(), o.getWidth(), o.getHeight()];
      o.setTitle('Titre').setWidth(300).setHeight(200);
      return [bare, [o.getTitle(), o.getWidth(), o.getHeight()]];`;
    expect(valueOf(code)).toEqual([
      ['', '', null, null],
      ['Titre', 300, 200],
    ]);
  });

  it('comes from an HTML file of the project, named with or without its extension', () => {
    const code = `return ['page', 'page.html'].map((name) => HtmlService.createHtmlOutputFromFile(name).getContent());`;
    expect(valueOf(code, { html: { page: '<p>oui</p>' } })).toEqual(['<p>oui</p>', '<p>oui</p>']);
  });

  it('says which file is missing', () => {
    expect(() => valueOf(`HtmlService.createHtmlOutputFromFile('absente');`)).toThrow(
      'No HTML file named absente was found.',
    );
  });

  it('takes four meta tags and refuses the others', () => {
    const add = (name: string) => `const o = HtmlService.createHtmlOutput('').addMetaTag('${name}', 'x');
      return o.getMetaTags().map((tag) => [tag.getName(), tag.getContent()]);`;
    expect(valueOf(add('viewport'))).toEqual([['viewport', 'x']]);
    expect(() => valueOf(add('theme-color'))).toThrow('The meta tag you specified is not allowed in this context.');
  });

  it('takes a frame mode', () => {
    const code = `return HtmlService.createHtmlOutput('a').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).getContent();`;
    expect(valueOf(code)).toBe('a');
  });
});

describe('HtmlTemplate', () => {
  it('runs its scriptlets with the properties set on it', () => {
    const html = '<ul><? for (const n of noms) { ?><li><?= n ?></li><? } ?></ul>';
    expect(render(html, "t.noms = ['Ana', 'Léo'];")).toBe('<ul><li>Ana</li><li>Léo</li></ul>');
  });

  it('sees the functions and the constants of the script', () => {
    const code = `return HtmlService.createTemplate('<?= NOM ?> <?!= double(2) ?>').evaluate().getContent();
      } const NOM = 'n'; function double(x) { return 2 * x;`;
    expect(valueOf(code)).toBe('n 4');
  });

  it('escapes markup with <?= ?> and not with <?!= ?>', () => {
    expect(render('<?= x ?>|<?!= x ?>', `t.x = '<b>"\\'&';`)).toBe(`&lt;b&gt;&#34;&#39;&amp;|<b>"'&`);
  });

  it('escapes for the place: an attribute, a script, a string in a script', () => {
    expect(render('<a title="<?= x ?>">', `t.x = '"><script>';`)).toBe('<a title="&#34;&gt;&lt;script&gt;">');
    expect(render('<script>const x = <?= x ?>;</script>', `t.x = '</script>';`)).toBe(
      '<script>const x = "\\u003c/script\\u003e";</script>',
    );
    expect(render(`<script>const x = '<?= x ?>';</script>`, `t.x = "l'eau";`)).toBe(
      `<script>const x = 'l\\u0027eau';</script>`,
    );
  });

  it.each([
    ['<style><?= x ?></style>', 'style sheet'],
    ['<a onclick="<?= x ?>">', 'onclick'],
    ['<a href="<?= x ?>">', 'scheme'],
    ['<!-- <?= x ?> -->', 'comment'],
  ])('refuses to guess how %s is escaped', (html, reason) => {
    expect(() => render(html, "t.x = 'javascript:x';")).toThrow(reason);
  });

  it('gives back the text it was made of', () => {
    expect(
      valueOf(`return HtmlService.createTemplateFromFile('t').getRawContent();`, { html: { t: '<?= 1 ?>' } }),
    ).toBe('<?= 1 ?>');
  });
});

it('an error of the code of a template is the script’s own', () => {
  const code = `try { HtmlService.createTemplate('<?= unknown ?>').evaluate(); } catch (e) { return [e.name, e instanceof ReferenceError]; }`;
  expect(valueOf(code)).toEqual(['ReferenceError', true]);
});
