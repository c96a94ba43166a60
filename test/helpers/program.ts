import type { ProgramFacts } from '../../shared/models/session';

/** The program as tests of its parts have it. */
export const someProgram: ProgramFacts = {
  version: '0.0.0',
  electron: '0.0.0',
  madeFor: 'developers',
};
