// An open document as a script sees it: its parts, the people it is shared with, saving and exporting.
// Source: reference of Document.
import { emptyParagraph } from '../../model/document';
import { laterPdf } from '../../files/laterPdf';
import { NotEmulated } from '../../runtime/execution';
import { enumValue, guestObject } from '../../runtime/guest';
import { createBlob, registerBlobSource } from '../blob';
import type { OpenDocument } from './openDocument';

const PDF = 'application/pdf';
/** As Google names the first tab of every document. */
const TAB_ID = 't.0';

type Methods = Record<string, (...args: unknown[]) => unknown>;

export function createDocument(doc: OpenDocument): object {
  const own: Record<string, unknown> = {};
  const document: object = guestObject(doc.execution, 'Document.Document', own);
  const self = (): object => document;
  Object.assign(own, identityMethods(doc, self), closing(doc));
  Object.assign(own, whileDocumentOpen(doc, { ...partMethods(doc, self), ...sharingMethods(doc, self) }));
  registerBlobSource(document, () => laterPdf(doc.model));
  return document;
}

function documentUrl(id: string): string {
  return `https://docs.google.com/document/d/${id}/edit`;
}

/** A closed document still tells who it is. */
function identityMethods(doc: OpenDocument, self: () => object): Methods {
  return {
    getId: () => doc.id,
    getUrl: () => documentUrl(doc.id),
    getName: () => doc.model.name,
    setName: (name) => {
      doc.requireOpen();
      doc.model.name = String(name);
      return self();
    },
  };
}

/** An export shows what is saved, not what the script still holds. */
function closing(doc: OpenDocument): Methods {
  return {
    saveAndClose: () => {
      doc.requireOpen();
      doc.close();
    },
    getBlob: () => createBlob(doc.execution, laterPdf(doc.model)),
    getAs: (type) => {
      if (String(type) !== PDF) throw new NotEmulated(`Document.getAs of ${String(type)} is not emulated`);
      return createBlob(doc.execution, laterPdf(doc.model));
    },
  };
}

/** The body, the header and the footer: those of the document, which has one tab, and of that tab. */
function sectionMethods(doc: OpenDocument): Methods {
  const { content } = doc;
  const wrapOrNull = (section: typeof content.header): object | null => (section ? doc.wrap(section) : null);
  const add = (part: 'header' | 'footer'): object => {
    if (content[part]) throw new Error(`Document already contains a ${part}.`);
    const type = part === 'header' ? 'HEADER_SECTION' : 'FOOTER_SECTION';
    return doc.wrap((content[part] = { type, children: [emptyParagraph()] }));
  };
  return {
    getBody: () => doc.wrap(content.body),
    /** An older name, no longer in the reference. */
    getActiveSection: () => doc.wrap(content.body),
    getHeader: () => wrapOrNull(content.header),
    getFooter: () => wrapOrNull(content.footer),
    addHeader: () => add('header'),
    addFooter: () => add('footer'),
  };
}

/** Nobody can add a tab by script; a document made here has its first and only one. */
function tabMethods(doc: OpenDocument): Methods {
  const tab = guestObject(doc.execution, 'Document.Tab', {
    getId: () => TAB_ID,
    getIndex: () => 0,
    getTitle: () => (doc.content.language.startsWith('fr') ? 'Onglet 1' : 'Tab 1'),
    getType: () => enumValue('DOCUMENT_TAB'),
    getChildTabs: () => [],
    asDocumentTab: () =>
      guestObject(doc.execution, 'Document.DocumentTab', whileDocumentOpen(doc, sectionMethods(doc))),
  });
  return {
    getTabs: () => [tab],
    getActiveTab: () => tab,
    /** null for an id that is none of its tabs. */
    getTab: (id) => (id === TAB_ID ? tab : null),
  };
}

function whileDocumentOpen(doc: OpenDocument, methods: Methods): Methods {
  const checked: Methods = {};
  for (const [name, act] of Object.entries(methods))
    checked[name] = (...args) => {
      doc.requireOpen();
      return act(...args);
    };
  return checked;
}

function partMethods(doc: OpenDocument, self: () => object): Methods {
  const { content } = doc;
  return {
    ...sectionMethods(doc),
    ...tabMethods(doc),
    getLanguage: () => content.language,
    setLanguage: (language) => {
      content.language = String(language);
      return self();
    },
  };
}

/** Sharing takes effect at once. An editor is never in the list of viewers as well. */
function sharingMethods(doc: OpenDocument, self: () => object): Methods {
  const user = (email: string): object => guestObject(doc.execution, 'Base.User', { getEmail: () => email });
  const without = (list: string[], emails: string[]): string[] => list.filter((email) => !emails.includes(email));
  const addEditors = (people: unknown): object => {
    const added = without(emailsOf(people), [doc.model.owner, ...doc.model.editors]);
    doc.model.editors.push(...added);
    doc.model.viewers = without(doc.model.viewers, added);
    return self();
  };
  const addViewers = (people: unknown): object => {
    const { owner, editors, viewers } = doc.model;
    viewers.push(...without(emailsOf(people), [owner, ...editors, ...viewers]));
    return self();
  };
  const remove = (person: unknown, ...lists: ('editors' | 'viewers')[]): object => {
    for (const list of lists) doc.model[list] = without(doc.model[list], emailsOf(person));
    return self();
  };
  return {
    addEditor: addEditors,
    addEditors,
    addViewer: addViewers,
    addViewers,
    removeEditor: (person) => remove(person, 'editors', 'viewers'),
    removeViewer: (person) => remove(person, 'viewers'),
    getEditors: () => [doc.model.owner, ...doc.model.editors].map(user),
    getViewers: () => doc.model.viewers.map(user),
  };
}

function emailsOf(people: unknown): string[] {
  const list = Array.isArray(people) ? people : [people];
  for (const person of list) {
    if (typeof person !== 'string') throw new NotEmulated('Sharing a document with a User is not emulated');
    if (!/^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/.test(person)) throw new Error(`Invalid email: ${person}`);
  }
  return [...new Set(list as string[])];
}
