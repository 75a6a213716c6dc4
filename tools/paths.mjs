/** Where things are in this clone. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const inRoot = (...parts) => join(root, ...parts);
/** Everything the private instances keep between starts. Deleting it starts afresh. */
export const dataFolder = inRoot('.data');
export const serverEntry = inRoot('dist/apps/server/src/main.js');
export const commandEntry = inRoot('dist/apps/server/src/cli.js');
