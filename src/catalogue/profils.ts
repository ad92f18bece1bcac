// The profils one may choose from at installation.
import type { Profil } from '../domain/profil';
import { grenoble4 } from './profils/grenoble4';

export const PROFILS: Record<string, Profil> = { 'grenoble-4': grenoble4 };

export const PROFIL_PAR_DEFAUT = 'grenoble-4';
