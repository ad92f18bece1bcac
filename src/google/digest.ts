// Digests of a text, hexadecimal.

export function sha256(text: string): string {
  return hexOf(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8));
}

export function hmac(text: string, secret: string): string {
  return hexOf(Utilities.computeHmacSha256Signature(text, secret, Utilities.Charset.UTF_8));
}

function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}
