// The body: the page, and what only it can hold. Source: reference of Body.
import { emptyParagraph, type Heading, type PageSetup, type SectionNode } from '../../model/document';
import { headingStyle } from './attributes';
import { insertion } from './containers';
import { numberArgument, type Methods } from './element';

const PAGE: [keyof PageSetup, name: string][] = [
  ['width', 'PageWidth'],
  ['height', 'PageHeight'],
  ['marginTop', 'MarginTop'],
  ['marginBottom', 'MarginBottom'],
  ['marginLeft', 'MarginLeft'],
  ['marginRight', 'MarginRight'],
];

export const bodyMethods: Methods<SectionNode> = {
  ...pageMethods(),
  ...insertion<SectionNode>('PageBreak', () => ({ ...emptyParagraph(), children: [{ type: 'PAGE_BREAK' }] })),
  setHeadingAttributes: ({ doc, guest }, heading, attributes) => {
    doc.content.headings[String(heading) as Heading] = headingStyle(attributes);
    return guest;
  },
};

function pageMethods(): Methods<SectionNode> {
  const methods: Methods<SectionNode> = {};
  for (const [key, name] of PAGE) {
    methods[`get${name}`] = ({ doc }) => doc.content.page[key];
    methods[`set${name}`] = ({ doc, guest, className }, points) => {
      doc.content.page[key] = numberArgument(`${className}.set${name}`, points);
      return guest;
    };
  }
  return methods;
}
