// Blobs: the bytes with a name and a type that services hand to each other. Source: reference of Blob and BlobSource.
import { copyOf } from '../model/laterBlob';
import type { BlobModel } from '../model/state';
import { NotEmulated, type Execution } from '../runtime/execution';
import { guestObject } from '../runtime/guest';

/** What a guest object gives as a blob when another service wants one, by object: blobs and documents register here. */
const sources = new WeakMap<object, () => BlobModel>();

/** Says that a guest object is a `BlobSource`. */
export function registerBlobSource(object: object, read: () => BlobModel): void {
  sources.set(object, read);
}

/** The blob behind a `BlobSource`, or undefined when the value is not one. */
export function blobOf(value: unknown): BlobModel | undefined {
  return typeof value === 'object' && value !== null ? sources.get(value)?.() : undefined;
}

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  ics: 'text/calendar',
  csv: 'text/csv',
  txt: 'text/plain',
  html: 'text/html',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  zip: 'application/zip',
};

/** A blob of its own: later changes of the model given here do not show in it, nor the reverse. */
export function createBlob(execution: Execution, given: BlobModel): object {
  const model = copyOf(given);
  const blob: Record<string, unknown> = guestObject(execution, 'Base.Blob', {
    getBytes: () => signedBytes(Buffer.from(model.base64, 'base64')),
    setBytes: (data: unknown) => {
      model.base64 = bufferOf(data).toString('base64');
      return blob;
    },
    getDataAsString: (charset?: unknown) => decode(model, charset),
    setDataFromString: (text: unknown, charset?: unknown) => {
      model.base64 = encodeText(String(text), charset).toString('base64');
      return blob;
    },
    getName: () => model.name || null,
    setName: (name: unknown) => {
      model.name = String(name);
      return blob;
    },
    getContentType: () => model.contentType || null,
    setContentType: (type: unknown) => {
      model.contentType = type === null ? '' : String(type);
      return blob;
    },
    setContentTypeFromExtension: () => {
      model.contentType = TYPES[model.name.split('.').pop()!.toLowerCase()] ?? '';
      return blob;
    },
    isGoogleType: () => false,
    copyBlob: () => createBlob(execution, model),
    getAs: (type: unknown) => {
      if (String(type) === model.contentType) return createBlob(execution, model);
      throw new NotEmulated(`Blob.getAs from ${model.contentType} to ${String(type)} is not emulated`);
    },
  });
  registerBlobSource(blob, () => copyOf(model));
  return blob;
}

/** Java's bytes: -128 to 127. */
export function signedBytes(data: Uint8Array): number[] {
  return Array.from(data, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** The bytes of a guest array of numbers, signed or not. */
export function bufferOf(data: unknown): Buffer {
  return Buffer.from(Array.from(data as ArrayLike<number>, (byte) => byte & 255));
}

/** Node's name of a charset, given as Java's name or as `Utilities.Charset`. */
function encodingOf(charset: unknown): 'utf8' | 'ascii' | 'latin1' {
  const name = String(charset).toUpperCase().replace(/_/g, '-');
  if (name === 'UTF-8') return 'utf8';
  if (name === 'US-ASCII') return 'ascii';
  if (name === 'ISO-8859-1') return 'latin1';
  throw new NotEmulated(`The charset ${name} is not emulated`);
}

/** A text as bytes; what the charset lacks becomes a question mark, as Java does. */
export function encodeText(text: string, charset: unknown = 'UTF-8'): Buffer {
  const encoding = encodingOf(charset);
  if (encoding === 'utf8') return Buffer.from(text, 'utf8');
  const highest = encoding === 'ascii' ? 0x7f : 0xff;
  const known = Array.from(text, (char) => (char.codePointAt(0)! > highest ? '?' : char)).join('');
  return Buffer.from(known, 'latin1');
}

function decode(model: BlobModel, charset: unknown = 'UTF-8'): string {
  return Buffer.from(model.base64, 'base64').toString(encodingOf(charset));
}

/** A model from what `Utilities.newBlob` takes: a string is text in UTF-8, an array is bytes. */
export function blobModel(data: unknown, contentType?: unknown, name?: unknown): BlobModel {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : bufferOf(data);
  const type = contentType ?? (typeof data === 'string' ? 'text/plain' : '');
  return { base64: bytes.toString('base64'), contentType: String(type), name: String(name ?? '') };
}
