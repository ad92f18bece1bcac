// The body: the page, and what only it can hold. Source: reference of Body.
import { emptyParagraph, type Heading, type PageSetup, type SectionNode } from '../../model/document';
import { headingStyle } from './attributes';
import { insertion } from './containers';
import { numberArgument, type Made, type Methods } from './element';

const PAGE: [keyof PageSetup, name: string][] = [
  ['width', 'PageWidth'],
  ['height', 'PageHeight'],
  ['marginTop', 'MarginTop'],
  ['marginBottom', 'MarginBottom'],
  ['marginLeft', 'MarginLeft'],
  ['marginRight', 'MarginRight'],
];

export function bodyMethods(made: Made<SectionNode>): Methods {
  const { doc, self, className } = made;
  const methods: Methods = {
    ...insertion(made, 'PageBreak', () => ({ ...emptyParagraph(), children: [{ type: 'PAGE_BREAK' }] })),
    setHeadingAttributes: (heading, attributes) => {
      doc.content.headings[String(heading) as Heading] = headingStyle(attributes);
      return self();
    },
  };
  for (const [key, name] of PAGE) {
    methods[`get${name}`] = () => doc.content.page[key];
    methods[`set${name}`] = (points) => {
      doc.content.page[key] = numberArgument(`${className}.set${name}`, points);
      return self();
    };
  }
  return methods;
}
