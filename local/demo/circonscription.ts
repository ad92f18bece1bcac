// An invented circonscription: eight schools, nine people. Any likeness to real ones is chance.

/** Nom, UAI, adresse officielle, direction, secteur, REP, active: the order of tab Écoles. */
export const ECOLES: string[][] = [
  ['École élémentaire des Tilleuls', '0380101X', 'tilleuls@ecoles.example.org', 'Solène Marchais', 'Nord', '', 'oui'],
  ['École maternelle des Lucioles', '0380102Y', 'lucioles@ecoles.example.org', 'Yannick Bréhat', 'Nord', '', 'oui'],
  ['École primaire du Verger', '0380103Z', 'verger@ecoles.example.org', 'Inès Valmorin', 'Nord', 'REP', 'oui'],
  ['École élémentaire Grand-Pré', '0380104A', 'grand-pre@ecoles.example.org', 'Tristan Oulès', 'Sud', '', 'oui'],
  ['École maternelle de la Source', '0380105B', 'source@ecoles.example.org', 'Maëlle Kerven', 'Sud', '', 'oui'],
  ['École élémentaire des Quatre-Vents', '0380106C', 'quatre-vents@ecoles.example.org', 'Bastien Roucher', 'Sud', 'REP+', 'oui'],
  ['École primaire du Coteau', '0380107D', 'coteau@ecoles.example.org', 'Nora Delmas-Petit', 'Nord', '', 'oui'],
  ['École élémentaire de l’Écluse', '0380108E', 'ecluse@ecoles.example.org', 'Anselme Giraudy', 'Sud', '', 'oui'],
]; // oxfmt-ignore

/** Nom, courriel, fonction, genre, secteur, écoles, motifs, quota, absences, suppléance, actif: tab Membres. */
export const MEMBRES: (string | number)[][] = [
  ['Aude Lacombe-Sève', 'a.lacombe@circo.example.org', 'Conseiller pédagogique', 'interne', '', '', '', 6, '', '', 'oui'],
  ['Malik Tarrade', 'm.tarrade@circo.example.org', 'Conseiller pédagogique', 'interne', '', '', '', 4, '', '', 'oui'],
  ['Jeanne Orsel', 'j.orsel@circo.example.org', 'Psychologue de l’Éducation nationale', 'interne', 'Nord', '', '', 5, '', '', 'oui'],
  ['Rémi Castagnet', 'r.castagnet@circo.example.org', 'Psychologue de l’Éducation nationale', 'interne', 'Sud', '', '', 5, 'du 01/10/2018 au 19/10/2018', 'Jeanne Orsel', 'oui'],
  ['Lila Sanvert', 'l.sanvert@circo.example.org', 'Enseignant spécialisé à dominante relationnelle', 'interne', '', 'École primaire du Verger', '', 4, '', '', 'oui'],
  ['Hugo Pralong', 'h.pralong@circo.example.org', 'Enseignant spécialisé à dominante pédagogique', 'interne', '', '', '', 5, '', '', 'oui'],
  ['Céleste Ambroise', 'c.ambroise@circo.example.org', 'Enseignant référent (ERSEH)', 'interne', '', '', '', 8, '', '', 'oui'],
  ['Dr Paule Vérane', 'p.verane@circo.example.org', 'Médecin de l’Éducation nationale', 'interne', '', '', '', 3, '', '', 'oui'],
  ['Karim Estève', 'k.esteve@ditep.example', 'DITEP', 'partenaire', '', '', '', 5, '', '', 'oui'],
]; // oxfmt-ignore

export const PARAMETRES: Record<string, string> = {
  circonscription: 'Val-de-Brume',
  courriel_circonscription: 'circonscription@circo.example.org',
  courriel_cpc: 'cpc@circo.example.org',
  courriel_ien: 'ien@circo.example.org',
  heure_reunion: '09:00',
  lieu_reunion: 'Salle de l’inspection',
};
