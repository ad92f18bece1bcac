// The time zone of the process: `Date` in a script follows it, and Apps Script's follows the manifest.

/** From now on this process lives in that zone. Throws when it does not follow, as under some test runners. */
export function liveIn(timeZone: string): void {
  const wanted = canonicalName(timeZone);
  if (wanted !== present()) process.env['TZ'] = timeZone;
  if (wanted !== present())
    throw new Error(
      `Le script vit à l’heure de ${timeZone} et ce programme à celle de ${present()}\u00a0: lancez-le avec TZ=${timeZone}.`,
    );
}

function present(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Two names may be one zone, as `Asia/Calcutta` and `Asia/Kolkata`. */
function canonicalName(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    throw new Error(`Le fuseau horaire «\u00a0${timeZone}\u00a0» n’existe pas.`, { cause: error });
  }
}
