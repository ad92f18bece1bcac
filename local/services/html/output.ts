// HtmlOutput: a page a script builds. It lives as long as the execution. Source: reference of HtmlOutput.
import type { Execution } from '../../runtime/execution';
import { guestObject } from '../../runtime/guest';
import { escapeAt } from './escape';

export interface Page {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  favicon: string | null;
  metaTags: { name: string; content: string }[];
}

/** The only names a page may add: Google refuses the others. */
const META_NAMES = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

const pages = new WeakMap<object, Page>();
/** The page behind an HtmlOutput, for whoever shows it. */
export function pageOf(guest: unknown): Page | undefined {
  return guest !== null && typeof guest === 'object' ? pages.get(guest) : undefined;
}

export function createOutput(execution: Execution, content: string) {
  const page: Page = { content, title: '', width: null, height: null, favicon: null, metaTags: [] };
  const chain = (change: () => void): unknown => {
    change();
    return output;
  };
  const output = guestObject(execution, 'HTML.HtmlOutput', {
    getContent: () => page.content,
    setContent: (text: unknown) => chain(() => (page.content = String(text))),
    append: (text: unknown) => chain(() => (page.content += String(text))),
    appendUntrusted: (text: unknown) => chain(() => (page.content += escapeAt(page.content, text))),
    clear: () => chain(() => (page.content = '')),
    ...presentation(execution, page, chain),
  });
  pages.set(output, page);
  return output;
}

function presentation(execution: Execution, page: Page, chain: (change: () => void) => unknown) {
  const size = (value: unknown) => (value === null ? null : Number(value));
  return {
    getTitle: () => page.title,
    setTitle: (title: unknown) => chain(() => (page.title = String(title))),
    getWidth: () => page.width,
    setWidth: (width: unknown) => chain(() => (page.width = size(width))),
    getHeight: () => page.height,
    setHeight: (height: unknown) => chain(() => (page.height = size(height))),
    getFaviconUrl: () => page.favicon,
    setFaviconUrl: (url: unknown) => chain(() => (page.favicon = String(url))),
    // The page is shown in an editor: no header, and a single sandbox whatever is asked.
    setXFrameOptionsMode: () => chain(() => {}),
    setSandboxMode: () => chain(() => {}),
    addMetaTag: (name: unknown, content: unknown) =>
      chain(() => {
        if (!META_NAMES.includes(String(name)))
          throw new Error('The meta tag you specified is not allowed in this context.');
        page.metaTags.push({ name: String(name), content: String(content) });
      }),
    getMetaTags: () =>
      page.metaTags.map((tag) =>
        guestObject(execution, 'HTML.HtmlOutputMetaTag', { getName: () => tag.name, getContent: () => tag.content }),
      ),
  };
}
