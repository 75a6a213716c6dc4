/** The engine as built: `npm run build:server` first, or point ENGINE_DIST to another output folder. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const dist = resolve(process.env.ENGINE_DIST ?? 'dist');

export const loadEngine = (file = 'index.js') => import(pathToFileURL(`${dist}/libs/match-engine/src/${file}`));
export const commandLine = `${dist}/apps/server/src/match-cli/main.js`;
