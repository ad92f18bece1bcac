// Asks the server. What it refuses comes back as an error with its sentence.
async function ask(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Error('La page ne répond plus : le programme est peut-être arrêté.');
  }
  if (response.ok) return response;
  const { error } = (await response.json()) as { error?: string };
  throw new Error(error ?? 'La page n’a pas pu répondre.');
}

export async function read<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(query).toString();
  return (await (await ask(search ? `${path}?${search}` : path)).json()) as T;
}

function sent(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return (await (await ask(path, sent(body))).json()) as T;
}

/** An answer that comes line by line, each a JSON value. */
export async function postLines<T>(path: string, body: unknown, heard: (line: T) => void): Promise<void> {
  const reader = (await ask(path, sent(body))).body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop()!;
    for (const line of lines) heard(JSON.parse(line) as T);
  }
}
