// A file whose bytes are made when somebody reads them. Asking for it is a call, with its cost, and the file is what
// the document was at that moment; but a year of meetings need not draw PDFs that nobody opens.
import type { BlobModel } from './state';

/** How large it can be at most: a limit on sizes then need not make it. */
const AT_MOST = Symbol('atMost');

export function laterBlob(name: string, contentType: string, atMost: number, make: () => Buffer): BlobModel {
  let made: string | undefined;
  const blob = {
    name,
    contentType,
    get base64(): string {
      return (made ??= make().toString('base64'));
    },
    set base64(base64: string) {
      Object.defineProperty(this, 'base64', { value: base64, writable: true, enumerable: true });
    },
  };
  return Object.defineProperty(blob, AT_MOST, { value: atMost });
}

/** A copy that changes by itself. Its bytes stay to be made; made for one copy, they are for all. */
export function copyOf(blob: BlobModel): BlobModel {
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(blob)) as BlobModel;
}

/** Its size in bytes, or a larger number if they are not made yet. */
export function sizeAtMost(blob: BlobModel): number {
  const isLater = Object.getOwnPropertyDescriptor(blob, 'base64')?.get !== undefined;
  return isLater ? (blob as BlobModel & { [AT_MOST]: number })[AT_MOST] : sizeOf(blob);
}

export function sizeOf({ base64 }: BlobModel): number {
  return Buffer.byteLength(base64, 'base64');
}
