import { config } from 'zod';

// The page's policy forbids making code of text: schemas are told before the first is made, so that
// none of them even tries.
config({ jitless: true });
