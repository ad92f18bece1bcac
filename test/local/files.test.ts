// The real files: a document as docx and pdf, a mail as eml, its calendar attachments as ics.
import { inflateRawSync, inflateSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import { writeDocx } from '../../local/files/docx';
import { icsAttachments, writeEml } from '../../local/files/eml';
import { renderPdf } from '../../local/files/pdf';
import type { DocumentModel } from '../../local/model/document';
import type { MailModel } from '../../local/model/state';
import { sandbox, valueIn } from '../support/sandbox';

// The types of ical.js are those of an ES module only.
const ICAL = jest.requireActual('ical.js');
const NARROW = '\u202f';
const SCRIPT = `function main() {
  const doc = DocumentApp.create('Équipe éducative');
  const body = doc.getBody(), H = DocumentApp.ParagraphHeading;
  body.getChild(0).asParagraph().setHeading(H.TITLE).setText('Compte rendu');
  body.appendParagraph('Présents').setHeading(H.HEADING1);
  const table = body.appendTable([['Nom', 'Qualité'], ['Mme Lefèvre', 'Maîtresse']]).setBorderColor('#b7b7b7');
  table.setColumnWidth(0, 120).getCell(0, 0).setBackgroundColor('#1f4e79').editAsText().setBold(true);
  body.appendListItem('Un').setGlyphType(DocumentApp.GlyphType.BULLET);
  body.appendParagraph('Cœur « beau${NARROW}» – l’été').editAsText().setLinkUrl(0, 3, 'https://exemple.fr/a?b=1&c=2');
  body.appendPageBreak();
  body.appendParagraph('Annexe مرحبا 🙂');
  doc.addHeader().appendParagraph('Pôle ressources');
}`;

function madeDocument(code = SCRIPT): DocumentModel {
  const workspace = sandbox(code, { start: '2018-10-08T17:30', account: 'moi@exemple.fr' });
  valueIn(workspace);
  return Object.values(workspace.state.documents)[0]!;
}

/** The files of a zip as texts, by name, read from its central directory. */
function unzipped(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
  for (; at >= 0 && zip.readUInt32LE(at) === 0x02014b50;) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number]; // oxfmt-ignore
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files[name] = (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

describe('a document as docx', () => {
  let files: Record<string, string>;
  let document: string;
  beforeAll(async () => {
    files = unzipped(await writeDocx(madeDocument()));
    document = files['word/document.xml']!;
  });

  it('has the headings as Word’s heading styles', () => {
    expect(document.match(/<w:pStyle w:val="(Title|Heading\d)"\/>/g)).toEqual(['<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Heading1"/>']); // oxfmt-ignore
  });

  it('is on A4, in twentieths of a point', () => {
    expect(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(document)!.slice(1)).toEqual(['11906', '16838']);
  });

  it('is in French', () => {
    expect(files['word/styles.xml']).toContain('<w:lang w:val="fr-FR"');
  });

  it('has the table’s widths, borders and backgrounds', () => {
    expect(document.match(/<w:gridCol w:w="\d+"\/>/g)).toEqual(['<w:gridCol w:w="2400"/>', '<w:gridCol w:w="6626"/>']);
    expect(document).toContain('<w:shd w:fill="1f4e79" w:val="clear"/>');
    expect(document).toMatch(/<w:insideH w:val="single" w:color="b7b7b7" w:sz="8"\/>/);
  });

  it('has lists, links and page breaks as such', () => {
    expect(document).toContain('<w:numPr>');
    expect(files['word/_rels/document.xml.rels']).toContain('https://exemple.fr/a?b=1&amp;c=2');
    expect(document.match(/<w:br w:type="page"\/>/g)).toHaveLength(1);
  });

  it('keeps French typography, Arabic and emoji', () => {
    expect(document).toContain(`beau${NARROW}» – l’été`);
    expect(document).toContain('Annexe مرحبا 🙂');
  });

  it('has its header in a part of its own', () => {
    expect(files['word/header1.xml']).toContain('Pôle ressources');
  });

  it('is dated with the virtual clock', () => {
    const dates = files['docProps/core.xml']!.match(/2018-10-08T15:30:\d\d/g);
    expect(dates).toHaveLength(2);
  });
});

/** Everything in a PDF, its compressed streams inflated. */
function inflated(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  return text.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, data: string) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
}

describe('a document as pdf', () => {
  const pdf = (): Buffer => renderPdf(madeDocument());

  it('is a whole file, whose last lines lead to its table of objects', () => {
    const text = pdf().toString('latin1');
    const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)![1]);
    expect(text.slice(start, start + 4)).toBe('xref');
  });

  it('has as many pages as page breaks make', () => {
    expect(inflated(pdf()).match(/\/Type \/Page\n/g)).toHaveLength(2);
  });

  it('says its title and its language', () => {
    const utf16 = Buffer.from('\ufeffÉquipe éducative', 'utf16le').swap16().toString('latin1');
    expect(inflated(pdf())).toContain(`(${utf16})`);
    expect(inflated(pdf())).toContain('/Lang (fr-FR)');
  });

  it('is dated with the virtual clock', () => {
    expect(inflated(pdf())).toMatch(/\(D:201810081530\d\dZ\)/);
  });

  it('is the same file every time', () => {
    expect(renderPdf(madeDocument()).equals(renderPdf(madeDocument()))).toBe(true);
  });

  it('has glyphs for French typography, which a reader can copy back', () => {
    const codes = [...inflated(pdf()).matchAll(/<([0-9a-f]{4})>/g)].map((match) => match[1]);
    const wanted = [...`éœ«»–’${NARROW}`].map((char) => char.codePointAt(0)!.toString(16).padStart(4, '0'));
    expect(wanted.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('keeps the links', () => {
    expect(inflated(pdf())).toContain('/URI (https://exemple.fr/a?b=1&c=2)');
  });

  it('of an empty document has one page', () => {
    const empty = renderPdf(madeDocument(`function main() { DocumentApp.create('Vide'); }`));
    expect(inflated(empty).match(/\/Type \/Page\n/g)).toHaveLength(1);
  });
});

const ICS = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pôle//FR', 'BEGIN:VEVENT', 'UID:1@exemple.fr', 'DTSTAMP:20181001T080000Z',
  'DTSTART:20181008T153000Z', 'SUMMARY:Équipe éducative', 'END:VEVENT', 'END:VCALENDAR', '',
].join('\r\n'); // oxfmt-ignore

function madeMail(): MailModel {
  const code = `function main() {
    const ics = Utilities.newBlob(${JSON.stringify(ICS)}, 'text/calendar', 'réunion.ics');
    const pdf = DocumentApp.create('Compte rendu').getAs('application/pdf');
    MailApp.sendEmail({
      to: 'a@exemple.fr, b@exemple.fr', cc: 'c@exemple.fr', bcc: 'd@exemple.fr', replyTo: 'pole@exemple.fr',
      subject: 'Réunion d’équipe éducative', name: 'Pôle ressources', body: 'Cœur', htmlBody: '<p>Cœur <img src="cid:logo"></p>',
      attachments: [pdf, ics], inlineImages: { logo: Utilities.newBlob([1, 2, 3], 'image/png', 'logo.png') },
    });
  }`;
  const workspace = sandbox(code, { start: '2018-09-03T08:00', account: 'moi@exemple.fr' });
  valueIn(workspace);
  return workspace.mails[0]!;
}

describe('a mail as eml', () => {
  it('reads back as it was sent', async () => {
    const email = await PostalMime.parse(await writeEml(madeMail()));
    expect(email.from).toMatchObject({ name: 'Pôle ressources', address: 'moi@exemple.fr' });
    expect([email.to, email.cc, email.bcc, email.replyTo].map((list) => list!.map((person) => person.address))).toEqual([
      ['a@exemple.fr', 'b@exemple.fr'], ['c@exemple.fr'], ['d@exemple.fr'], ['pole@exemple.fr'],
    ]); // oxfmt-ignore
    expect(email.subject).toBe('Réunion d’équipe éducative');
    expect(email.text!.trim()).toBe('Cœur');
    expect(email.html!.trim()).toBe('<p>Cœur <img src="cid:logo"></p>');
  });

  it('is dated with the virtual clock', async () => {
    const mail = madeMail();
    const email = await PostalMime.parse(await writeEml(mail));
    expect(new Date(email.date!).getTime()).toBe(Math.floor(mail.at / 1000) * 1000);
  });

  it('carries each attachment with its name, its type and its bytes', async () => {
    const mail = madeMail();
    const { attachments } = await PostalMime.parse(await writeEml(mail));
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['logo.png', 'image/png'],
      ['Compte rendu.pdf', 'application/pdf'],
      ['réunion.ics', 'text/calendar'],
    ]);
    expect(Buffer.from(attachments[1]!.content as ArrayBuffer).toString('base64')).toBe(mail.attachments[0]!.base64);
  });

  it('offers text and HTML as alternatives, in French, and is the same file every time', async () => {
    const text = (await writeEml(madeMail())).toString();
    expect(text).toContain('multipart/alternative');
    expect(text).toContain('Content-Language: fr');
    expect((await writeEml(madeMail())).toString()).toBe(text);
  });
});

it('the calendar attachments of a mail are valid calendars', () => {
  const [file, ...others] = icsAttachments(madeMail());
  expect([file!.name, others]).toEqual(['réunion.ics', []]);
  const event = new ICAL.Component(ICAL.parse(file!.text)).getFirstSubcomponent('vevent')!;
  expect(event.getFirstPropertyValue('summary')).toBe('Équipe éducative');
});
