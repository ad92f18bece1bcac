// Utilities: dates, blobs, digests, base 64, CSV. Source: reference of Utilities.
import { createHash, createHmac } from 'node:crypto';
import { NotEmulated, type Execution } from '../runtime/execution';
import { enumeration, guestObject } from '../runtime/guest';
import { isDate } from '../runtime/realm';
import { blobModel, bufferOf, createBlob, encodeText, signedBytes } from './blob';
import { formatDate, parseDate } from './dateFormat';
import { signatureError } from './signature';

/** « Utilities.sleep »: the longest nap allowed. */
const LONGEST_SLEEP_MS = 300_000;
const NODE_DIGESTS: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

export function createUtilities(execution: Execution): object {
  return guestObject(execution, 'Utilities.Utilities', {
    Charset: enumeration(['US_ASCII', 'UTF_8']),
    DigestAlgorithm: enumeration(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']),
    MacAlgorithm: enumeration(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']),
    formatDate: (date: unknown, timeZone: unknown, pattern: unknown) => {
      requireSignature('formatDate', [date, timeZone, pattern], isDate(date));
      if (Number.isNaN((date as Date).getTime())) throw new Error('Invalid argument: date. Should be of type: Date');
      return formatDate((date as Date).getTime(), String(timeZone), String(pattern));
    },
    parseDate: (text: unknown, timeZone: unknown, pattern: unknown) => {
      requireSignature('parseDate', [text, timeZone, pattern], typeof text === 'string');
      return new Date(parseDate(String(text), String(timeZone), String(pattern)));
    },
    newBlob: (data: unknown, contentType?: unknown, name?: unknown) => {
      requireSignature('newBlob', [data], typeof data === 'string' || Array.isArray(data));
      return createBlob(execution, blobModel(data, contentType, name));
    },
    getUuid: () => uuid(execution.workspace.newId('uuid')),
    computeDigest: (algorithm: unknown, value: unknown, charset?: unknown) =>
      signedBytes(
        createHash(digestOf(algorithm))
          .update(inputBytes('computeDigest', value, charset))
          .digest(),
      ),
    computeHmacSha256Signature: (value: unknown, key: unknown, charset?: unknown) => {
      const [text, secret] = [value, key].map((item) => inputBytes('computeHmacSha256Signature', item, charset));
      return signedBytes(createHmac('sha256', secret!).update(text!).digest());
    },
    computeHmacSignature: (algorithm: unknown, value: unknown, key: unknown, charset?: unknown) => {
      const digest = NODE_DIGESTS[String(algorithm).replace(/^HMAC_/, '')];
      if (!digest) throw signatureError('Utilities.computeHmacSignature', [algorithm, value, key]);
      const [text, secret] = [value, key].map((item) => inputBytes('computeHmacSignature', item, charset));
      return signedBytes(createHmac(digest, secret!).update(text!).digest());
    },
    base64Encode: (data: unknown, charset?: unknown) => inputBytes('base64Encode', data, charset).toString('base64'),
    base64EncodeWebSafe: (data: unknown, charset?: unknown) =>
      webSafe(inputBytes('base64EncodeWebSafe', data, charset)),
    base64Decode: (text: unknown) => signedBytes(decodeBase64(String(text), /^[A-Za-z0-9+/]*={0,2}$/)),
    base64DecodeWebSafe: (text: unknown) => signedBytes(decodeBase64(String(text), /^[A-Za-z0-9_-]*={0,2}$/)),
    sleep: (ms: unknown) => {
      if (Number(ms) > LONGEST_SLEEP_MS) throw new Error('Invalid argument: milliseconds');
      return null;
    },
    formatString: (template: unknown, ...args: unknown[]) => formatString(String(template), args),
    parseCsv: (text: unknown, delimiter: unknown = ',') => parseCsv(String(text), String(delimiter)),
  });
}

function requireSignature(method: string, args: unknown[], fits: boolean): void {
  if (!fits) throw signatureError(`Utilities.${method}`, args);
}

function digestOf(algorithm: unknown): string {
  const name = NODE_DIGESTS[String(algorithm)];
  if (!name) throw new NotEmulated(`Utilities.computeDigest with ${String(algorithm)} is not emulated`);
  return name;
}

/**
 * Google does not say which charset a text gets when none is given, so a text on which it would matter is refused:
 * the script has to name the charset.
 */
function inputBytes(method: string, value: unknown, charset: unknown): Buffer {
  if (typeof value !== 'string') return bufferOf(value);

  if (charset === undefined && /[^\x00-\x7f]/.test(value))
    throw new NotEmulated(`Utilities.${method} of a text beyond ASCII without a charset is not emulated`);
  return encodeText(value, charset);
}

/** Google keeps the padding of web-safe base 64. */
function webSafe(bytes: Buffer): string {
  return bytes.toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
}

function decodeBase64(text: string, allowed: RegExp): Buffer {
  if (!allowed.test(text)) throw new Error('Could not decode string.');
  return Buffer.from(text, 'base64');
}

/** A version 4 identifier drawn from a counter: the same run gives the same ones. */
function uuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  const variant = '89ab'[parseInt(hex[16]!, 16) % 4]!;
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join('-'); // oxfmt-ignore
}

function formatString(template: string, args: unknown[]): string {
  let next = 0;
  return template.replace(/%(?:%|([-+ 0]*)(\d*)(?:\.(\d+))?([sdifeExXo]))/g, (whole, ...groups) => {
    if (whole === '%%') return '%';
    const [flags, width, precision, kind] = groups as [string, string, string | undefined, string];
    const text = conversion(args[next++], kind, precision === undefined ? undefined : Number(precision), flags);
    if (flags.includes('-')) return text.padEnd(Number(width));
    if (!flags.includes('0') || kind === 's') return text.padStart(Number(width));
    const sign = /^[+-]/.exec(text)?.[0] ?? '';
    return sign + text.slice(sign.length).padStart(Number(width) - sign.length, '0');
  });
}

function conversion(value: unknown, kind: string, precision: number | undefined, flags: string): string {
  if (kind === 's') return String(value).slice(0, precision);
  const number = Number(value);
  const plus = flags.includes('+') && number >= 0 ? '+' : '';
  if (kind === 'd' || kind === 'i') return plus + String(Math.trunc(number));
  if (kind === 'f') return plus + number.toFixed(precision ?? 6);
  if (kind === 'e' || kind === 'E') return plus + number.toExponential(precision ?? 6);
  const digits = Math.trunc(number).toString(kind === 'o' ? 8 : 16);
  return kind === 'X' ? digits.toUpperCase() : digits;
}

function parseCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (quoted && char === '"' && text[at + 1] === '"') cell += text[++at]!;
    else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (quoted || (char !== delimiter && char !== '\n' && char !== '\r')) cell += char;
    else if (char === delimiter) cell = push(rows, cell);
    else if (char === '\n') {
      cell = push(rows, cell);
      rows.push([]);
    }
  }
  if (cell !== '' || rows[rows.length - 1]!.length > 0) push(rows, cell);
  else if (rows.length > 1) rows.pop();
  return rows;
}

function push(rows: string[][], cell: string): string {
  rows[rows.length - 1]!.push(cell);
  return '';
}
