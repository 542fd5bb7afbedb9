// validate.mjs SCHEMA ROOT: what errcat accepts has to be valid by the schema, and what it rejects for a reason that a
// schema can see has to be invalid. Reads YAML and validates with libraries that know nothing of errcat.
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseDocument } from 'yaml';
import { acceptedFiles, demandsOf, rejectedFiles } from './samples.mjs';

const [schemaFile, root] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(['errorMessage', 'markdownDescription']); // for editors only
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

/** The values of a file, as YAML 1.2 reads them. Nothing if this reader refuses the file. */
function read(file) {
  const document = parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : { value: document.toJS() };
}

const faults = [];
const counted = { accepted: 0, rejected: 0, unseen: 0, either: 0 };
const check = (file, demand) => {
  const name = relative(root, file);
  if (demand === 'either') {
    counted.either += 1;
    return;
  }
  const content = read(file);
  if (!content) {
    faults.push(`${name}: the YAML reader refuses it`);
  } else if (demand === 'invalid') {
    counted.rejected += 1;
    if (validate(content.value)) faults.push(`${name}: valid, although errcat rejects it`);
  } else {
    counted[demand] += 1;
    if (!validate(content.value))
      faults.push(`${name}: invalid:\n${validate.errors.map((one) => `  ${one.instancePath}: ${one.message}`).join('\n')}`);
  }
};
for (const file of acceptedFiles(root)) check(file, 'accepted');
for (const { file, demand } of demandsOf(rejectedFiles(root))) check(file, demand);

for (const one of faults) console.log(one);
console.log(
  `accepted ${counted.accepted}, rejected ${counted.rejected}, ` +
    `rejected for a reason that no schema sees ${counted.unseen}, left to the reader ${counted.either}`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
