// Facts of Utilities and of blobs. Source: reference of Utilities and Blob.
import { sandbox, valueIn, valueOf } from '../support/sandbox';

const formatted = (pattern: string, zone = 'Europe/Paris'): unknown =>
  valueOf(`return Utilities.formatDate(new Date(Date.UTC(2018, 9, 8, 15, 5, 9, 7)), '${zone}', ${JSON.stringify(pattern)})`); // oxfmt-ignore

describe('formatDate', () => {
  it('writes the wall clock of the zone it is given', () => {
    expect(formatted('yyyy-MM-dd HH:mm:ss')).toBe('2018-10-08 17:05:09');
    expect(formatted('yyyy-MM-dd HH:mm:ss', 'GMT')).toBe('2018-10-08 15:05:09');
  });

  it('writes names in English, whatever the locale', () => {
    expect(formatted('EEEE d MMMM yyyy, EEE MMM')).toBe('Monday 8 October 2018, Mon Oct');
  });

  it('takes text between apostrophes to the letter, and two apostrophes as one', () => {
    expect(formatted("d 'à' HH 'h' mm, ''yy")).toBe("8 à 17 h 05, '18");
  });

  it('pads a number to as many digits as there are letters', () => {
    expect(formatted('d/M/yy h:m a, DDD, u, S, SSS')).toBe('8/10/18 5:5 PM, 281, 1, 7, 007');
  });

  it('writes the offset of the zone at that date, summer time or not', () => {
    expect(formatted('Z XXX z')).toBe('+0200 +02:00 CEST');
    expect(valueOf(`return Utilities.formatDate(new Date(Date.UTC(2018, 0, 1)), 'Europe/Paris', 'Z')`)).toBe('+0100');
  });

  it('refuses what is not a date', () => {
    expect(() => valueOf(`Utilities.formatDate('2018-10-08', 'Europe/Paris', 'yyyy')`)).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('parseDate reads back what formatDate wrote', () => {
    const code = `return Utilities.parseDate('8 October 2018 17:05', 'Europe/Paris', 'd MMMM yyyy HH:mm').getTime()`;
    expect(valueOf(code)).toBe(Date.UTC(2018, 9, 8, 15, 5));
  });

  it('parseDate refuses a text that does not follow the pattern', () => {
    expect(() => valueOf(`Utilities.parseDate('demain', 'Europe/Paris', 'yyyy-MM-dd')`)).toThrow(
      'Unparseable date: "demain"',
    );
  });
});

describe('bytes', () => {
  it('are signed: -128 to 127', () => {
    expect(valueOf(`return Utilities.newBlob('é').getBytes()`)).toEqual([-61, -87]);
  });

  it('computeDigest gives the signed bytes of SHA-256', () => {
    const code = `return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'é', Utilities.Charset.UTF_8)
      .map(b => (b & 255).toString(16).padStart(2, '0')).join('')`;
    expect(valueOf(code)).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });

  // Google documents no default charset, so the script has to name it where it would matter.
  it('a digest of a text beyond ASCII needs a charset', () => {
    const code = `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é')`;
    expect(() => valueOf(code)).toThrow('Utilities.computeDigest of a text beyond ASCII without a charset is not emulated'); // oxfmt-ignore
  });

  it('US_ASCII turns what it lacks into a question mark', () => {
    const code = (text: string): string =>
      `return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '${text}', Utilities.Charset.US_ASCII)`;
    expect(valueOf(code('é'))).toEqual(valueOf(code('?')));
  });

  it('computeHmacSha256Signature signs a text with a key', () => {
    const code = `return Utilities.base64Encode(Utilities.computeHmacSha256Signature('value', 'key'))`;
    expect(valueOf(code)).toBe('kPv88V50o2uJ29sqch2a7P/f3dxcg+J/dZJZT3GTJIE=');
  });

  it('web-safe base 64 has dashes and underscores, and keeps its padding', () => {
    expect(valueOf(`return Utilities.base64EncodeWebSafe([-5, -1, -1, -1])`)).toBe('-____w==');
    expect(valueOf(`return Utilities.base64DecodeWebSafe('-____w==')`)).toEqual([-5, -1, -1, -1]);
  });

  it('base64Decode refuses what is not base 64', () => {
    expect(() => valueOf(`Utilities.base64Decode('é!')`)).toThrow('Could not decode string.');
  });
});

describe('blobs', () => {
  it('a blob made of a text is text/plain in UTF-8 and has no name', () => {
    const code = `const b = Utilities.newBlob('œuvre'); return [b.getContentType(), b.getName(), b.getDataAsString()]`;
    expect(valueOf(code)).toEqual(['text/plain', null, 'œuvre']);
  });

  it('setName returns the blob, for chaining', () => {
    expect(valueOf(`const b = Utilities.newBlob('x'); return [b.setName('a.ics') === b, b.getName()]`)).toEqual([true, 'a.ics']); // oxfmt-ignore
  });

  it('a copy does not follow its original', () => {
    expect(valueOf(`const b = Utilities.newBlob('x', 'text/plain', 'a'); const c = b.copyBlob(); b.setName('b'); return c.getName()`)).toBe('a'); // oxfmt-ignore
  });

  it('a conversion of type that is not made here says so', () => {
    expect(() => valueOf(`Utilities.newBlob('<p>', 'text/html').getAs('application/pdf')`)).toThrow(
      'Blob.getAs from text/html to application/pdf is not emulated',
    );
  });
});

describe('the rest', () => {
  it('getUuid has the shape of version 4, and never comes twice', () => {
    const [first, second] = valueOf(`return [Utilities.getUuid(), Utilities.getUuid()]`) as [string, string];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
  });

  it('sleep passes virtual time', () => {
    const code = `function main() { const before = Date.now(); Utilities.sleep(90000); return Date.now() - before; }`;
    expect(valueIn(sandbox(code))).toBe(90_000);
  });

  it('sleep takes at most five minutes', () => {
    expect(() => valueOf('Utilities.sleep(300001)')).toThrow('Invalid argument: milliseconds');
  });

  it('formatString fills a template as sprintf does', () => {
    const code = `return Utilities.formatString('%s|%05d|%11.6f|%-4s|%x|%%', 'a', 42, 123.456, 'b', 255)`;
    expect(valueOf(code)).toBe('a|00042| 123.456000|b   |ff|%');
  });

  it('parseCsv keeps separators, line breaks and doubled quotes inside quotes', () => {
    const csv = 'a;"b;c"\r\n"d ""e""";"f\ng"\n';
    const expected = [['a', 'b;c'], ['d "e"', 'f\ng']]; // oxfmt-ignore
    expect(valueOf(`return Utilities.parseCsv(${JSON.stringify(csv)}, ';')`)).toEqual(expected);
  });
});

// Source: Utilities.formatDate refers to Java, whose TimeZone takes « GMT+2 » and names it « GMT+02:00 ».
test.each([
  ['GMT+2', '02:00 GMT+02:00 +0200'],
  ['GMT-05:30', '18:30 GMT-05:30 -0530'],
])('formatDate in the zone %s', (zone, text) => {
  expect(valueOf(`return Utilities.formatDate(new Date(0), '${zone}', 'HH:mm z Z');`)).toBe(text);
});

// As scripts that run on live report it.
test('formatDate refuses a date that is none', () => {
  expect(() => valueOf("return Utilities.formatDate(new Date('x'), 'GMT', 'yyyy');")).toThrow(
    'Invalid argument: date. Should be of type: Date',
  );
});

// Source: reference of Utilities.computeHmacSignature; the bytes are those of RFC 4231, test case 2.
test('computeHmacSignature signs with the algorithm that is named', () => {
  const code = `const { MacAlgorithm } = Utilities;
    const sign = (algorithm) => Utilities.computeHmacSignature(algorithm, 'what do ya want for nothing?', 'Jefe');
    return [sign(MacAlgorithm.HMAC_SHA_256).slice(0, 4), sign(MacAlgorithm.HMAC_SHA_512).slice(0, 2)];`;
  expect(valueOf(code)).toEqual([
    [0x5b, -36, -63, 0x46],
    [0x16, 0x4b],
  ]);
});
