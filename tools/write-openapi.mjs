/** `npm run openapi [address]`: writes what a running product says of its API to docs/openapi.json, for review. */
import { writeFileSync } from 'node:fs';

const address = process.argv[2] ?? 'http://localhost:3000';
const answer = await fetch(`${address}/api/v1/openapi.json`);
if (!answer.ok) throw new Error(`${address} answered ${answer.status}: start the product first.`);
const document = await answer.json();
// The routes of the demonstration are no part of the product's promise.
for (const path of Object.keys(document.paths)) if (path.startsWith('/api/v1/demo/')) delete document.paths[path];
writeFileSync(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
