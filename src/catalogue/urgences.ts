// What never waits for the pôle, and whom to call: shown before the Form, in the note to the schools.

export const URGENCES: readonly { situation: string; appeler: string }[] = [
  { situation: 'Danger immédiat', appeler: '15, 17, 18 ou 112 (114 par SMS)' },
  { situation: 'Enfant en danger', appeler: '119, et l’information préoccupante à la CRIP' },
  { situation: 'Harcèlement', appeler: '3018 et le protocole pHARe' },
  { situation: 'Violence ou menace contre un adulte', appeler: '17, puis l’inspection' },
  { situation: 'Décès, accident grave', appeler: 'l’inspection, par téléphone' },
];
