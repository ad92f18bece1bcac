// Chance that can be played again: the same seed gives the same draws, on any machine.

/** FNV-1a: spreads a seed, a number or a text, over 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: small, quick, and good enough to choose who does what. */
export class Chance {
  private state: number;

  constructor(readonly seed: string) {
    this.state = hash(seed);
  }

  /** From 0 to 1, 1 left out. */
  draw(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.draw() * (most - least + 1));
  }

  oneIn(n: number): boolean {
    return this.draw() * n < 1;
  }

  /** Undefined only of an empty list. */
  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.draw() * items.length)];
  }

  /** Of a list that cannot be empty. */
  among<T>(items: readonly [T, ...T[]]): T {
    return this.pick(items)!;
  }
}
