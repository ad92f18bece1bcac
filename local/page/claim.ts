// One folder, one server: two of them would overwrite each other's register.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'server.json';
const PATIENCE_MS = 1_000;

/** Says in the folder who serves it. */
export function claim(folder: string, url: string): void {
  writeFileSync(join(folder, FILE), JSON.stringify({ url, folder }));
}

/** The address of the server that serves this folder now; one that was killed no longer answers. */
export async function servedFrom(folder: string): Promise<string | undefined> {
  try {
    const { url } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { url: string };
    const answer = await fetch(`${url}/api/folder`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return ((await answer.json()) as { folder?: string }).folder === folder ? url : undefined;
  } catch {
    return undefined;
  }
}
