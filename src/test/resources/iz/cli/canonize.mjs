// Canonises every record below a folder by RDFC-1.0 and compares the result with the file, byte for byte.
// node canonize.mjs FOLDER
import * as rdf from 'rdf-canonize';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

let count = 0;
const wrong = [];
for (const entry of readdirSync(process.argv[2], {recursive: true})) {
  if (!entry.endsWith('.nq')) continue;
  const bytes = readFileSync(join(process.argv[2], entry));
  // The lines are turned round first, so that the order is not merely kept.
  const lines = bytes.toString('utf8').split('\n').filter(line => line).reverse().join('\n') + '\n';
  const canonical = await rdf.canonize(lines, {algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads'});
  const hash = createHash('sha256').update(canonical, 'utf8').digest('hex');
  if (!bytes.equals(Buffer.from(canonical, 'utf8')) || !entry.endsWith(`sha256-${hash}.nq`)) wrong.push(entry);
  count++;
}
console.log(`${count} records, ${wrong.length} wrong`);
wrong.forEach(entry => console.log(entry));
process.exit(wrong.length ? 1 : 0);
