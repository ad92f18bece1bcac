// DocumentApp: creating and opening documents. Source: reference of DocumentApp.
import { NotEmulated, type Execution } from '../../runtime/execution';
import { enumeration, guestObject } from '../../runtime/guest';
import { spend } from '../quotas';
import { signatureError } from '../signature';
import { createDocument } from './document';
import { wrapNode } from './elements';
import { newDocument, OpenDocument } from './openDocument';

const NAMES = (text: string): string[] => text.split(' ');

/** One session a document and an execution: opened twice, it is the same working copy until it is closed. */
export function createDocumentApp(execution: Execution): object {
  const open = new Map<string, OpenDocument>();
  // Saved at the end of the script if the script did not; a killed script saves nothing.
  execution.atEnd.push(() => {
    for (const doc of open.values()) if (!doc.isClosed) doc.close();
  });
  const openId = (id: string): object => {
    const kept = open.get(id);
    if (kept && !kept.isClosed) return createDocument(kept);
    const doc = new OpenDocument(execution, id);
    doc.wrap = (node) => wrapNode(doc, node);
    open.set(id, doc);
    return createDocument(doc);
  };
  return guestObject(execution, 'Document.DocumentApp', {
    ...enumerations(),
    create: (name: unknown) => {
      if (typeof name !== 'string') throw signatureError('DocumentApp.create', [name]);
      spend(execution.workspace, execution.options.account, 'documents', execution.now());
      return openId(newDocument(execution, name).id);
    },
    openById: (id: unknown) => openId(readable(execution, id)),
    openByUrl: (url: unknown) => {
      const id = /\/document\/d\/([\w-]+)|[?&]id=([\w-]+)/.exec(String(url));
      if (!id) throw new Error('Invalid argument: url');
      return openId(readable(execution, id[1] ?? id[2]));
    },
    getActiveDocument: () => null,
  });
}

/** The id of a document this account may edit; for others the document does not exist. */
function readable(execution: Execution, given: unknown): string {
  if (typeof given !== 'string' || given === '') throw new Error('Invalid argument: id');
  const model = execution.workspace.state.documents[given];
  const { account } = execution.options;
  if (model && (model.owner === account || model.editors.includes(account))) return given;
  if (model?.viewers.includes(account)) throw new NotEmulated('DocumentApp.openById by a viewer is not emulated');
  throw new Error(`Document ${given} is missing (perhaps it was deleted, or you don't have read access?)`);
}

function enumerations(): Record<string, unknown> {
  return {
    Attribute: enumeration(
      NAMES(
        'BACKGROUND_COLOR BOLD BORDER_COLOR BORDER_WIDTH CODE FONT_FAMILY FONT_SIZE FOREGROUND_COLOR GLYPH_TYPE ' +
          'HEADING HEIGHT HORIZONTAL_ALIGNMENT INDENT_END INDENT_FIRST_LINE INDENT_START ITALIC LEFT_TO_RIGHT ' +
          'LINE_SPACING LINK_URL LIST_ID MARGIN_BOTTOM MARGIN_LEFT MARGIN_RIGHT MARGIN_TOP MINIMUM_HEIGHT ' +
          'NESTING_LEVEL PADDING_BOTTOM PADDING_LEFT PADDING_RIGHT PADDING_TOP PAGE_HEIGHT PAGE_WIDTH ' +
          'SPACING_AFTER SPACING_BEFORE STRIKETHROUGH UNDERLINE VERTICAL_ALIGNMENT WIDTH',
      ),
    ),
    ElementType: enumeration(
      NAMES(
        'BODY_SECTION COMMENT_SECTION DATE DOCUMENT EQUATION EQUATION_FUNCTION EQUATION_FUNCTION_ARGUMENT_SEPARATOR ' +
          'EQUATION_SYMBOL FOOTER_SECTION FOOTNOTE FOOTNOTE_SECTION HEADER_SECTION HORIZONTAL_RULE INLINE_DRAWING ' +
          'INLINE_IMAGE LIST_ITEM PAGE_BREAK PARAGRAPH PERSON RICH_LINK TABLE TABLE_CELL TABLE_OF_CONTENTS ' +
          'TABLE_ROW TEXT UNSUPPORTED',
      ),
    ),
    ParagraphHeading: enumeration(NAMES('NORMAL HEADING1 HEADING2 HEADING3 HEADING4 HEADING5 HEADING6 TITLE SUBTITLE')),
    HorizontalAlignment: enumeration(NAMES('LEFT CENTER RIGHT JUSTIFY')),
    TabType: enumeration(['DOCUMENT_TAB']),
    VerticalAlignment: enumeration(NAMES('BOTTOM CENTER TOP')),
    TextAlignment: enumeration(NAMES('NORMAL SUPERSCRIPT SUBSCRIPT')),
    GlyphType: enumeration(
      NAMES('BULLET HOLLOW_BULLET SQUARE_BULLET NUMBER LATIN_UPPER LATIN_LOWER ROMAN_UPPER ROMAN_LOWER'),
    ),
  };
}
