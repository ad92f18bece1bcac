// Where in the script an error came from: the lines of its stack that lie in the project's own files.

export interface Place {
  function: string;
  file: string;
  line: number;
}

/** Innermost first. A syntax error has no frames: V8 writes its place on the first line. */
export function guestPlaces(error: Error, files: readonly string[]): Place[] {
  const stack = typeof error.stack === 'string' ? error.stack : '';
  return stack.split('\n').flatMap((line, index) => {
    const [, name = '', file = '', number = ''] =
      /^\s+at (?:(?:new )?(?:async )?([^(]*?) \()?(.+?):(\d+)(?::\d+)?\)?$/.exec(line) ??
      (index === 0 ? (/^()(.+?):(\d+)$/.exec(line) ?? []) : []);
    return files.includes(file) ? [{ function: name, file, line: Number(number) }] : [];
  });
}
