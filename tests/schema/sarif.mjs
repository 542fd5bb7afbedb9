// sarif.mjs ERRCAT ROOT: what `errcat check --format sarif` prints is valid by the schema of SARIF 2.1.0, and applying the
// fixes in it mends what they are for.
import Ajv from 'ajv';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const [errcat, root] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const schemas = join(dirname(require.resolve('@microsoft/jest-sarif/package.json')), 'lib/schemas');
const ajv = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, allErrors: true });
// Draft 4 differs from what this validator reads in how it names itself, and in nothing else that the schema uses.
const { $schema, id, ...schema } = JSON.parse(readFileSync(join(schemas, 'sarif-2.1.0-rtm.5.json'), 'utf8'));
const validate = ajv.compile(schema);

const bad = join(root, 'tests/bad');
const scratch = mkdtempSync(join(tmpdir(), 'sarif-'));
const log = (file, folder) =>
  JSON.parse(spawnSync(errcat, ['check', '--format', 'sarif', file], { cwd: folder, encoding: 'utf8' }).stdout);

/** A text in which what a region covers is replaced. Columns count UTF-16 units, as strings of JavaScript do. */
function replaced(text, region, by) {
  const lines = text.split('\n');
  const offset = (line, column) => lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  return (
    text.slice(0, offset(region.startLine, region.startColumn)) +
    by +
    text.slice(offset(region.endLine, region.endColumn))
  );
}

const same = (a, b) => a.ruleId === b.ruleId && a.message.text === b.message.text;
const faults = [];
let logs = 0;
let fixes = 0;
for (const name of readdirSync(bad).filter((one) => one.endsWith('.yaml'))) {
  const found = log(name, bad);
  logs += 1;
  if (!validate(found)) faults.push(`${name}: ${ajv.errorsText(validate.errors)}`);
  const text = readFileSync(join(bad, name), 'utf8');
  if (text.startsWith('\uFEFF')) continue; // no column counts the mark
  for (const result of found.runs[0].results)
    for (const fix of (result.fixes ?? []).slice(0, 1)) {
      const [{ deletedRegion, insertedContent }] = fix.artifactChanges[0].replacements;
      writeFileSync(join(scratch, name), replaced(text, deletedRegion, insertedContent.text));
      const count = (all) => all.runs[0].results.filter((one) => same(one, result)).length;
      if (count(log(name, scratch)) >= count(found)) faults.push(`${name}: ${result.message.text}: not mended`);
      fixes += 1;
    }
}
rmSync(scratch, { recursive: true });

for (const one of faults) console.log(one);
console.log(`${logs} logs are valid, ${fixes} fixes were tried`);
process.exitCode = faults.length > 0 || logs < 200 || fixes < 50 ? 1 : 0;
