// The specs of the repository, and what a validator has to say of each.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

function yamlFilesBelow(folder) {
  const files = [];
  for (const one of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, one.name);
    if (one.isDirectory()) files.push(...yamlFilesBelow(path));
    else if (one.name.endsWith('.yaml')) files.push(path);
  }
  return files;
}

/** All specs that errcat accepts. */
export function acceptedFiles(root) {
  const folders = ['specs', 'tests', 'examples', 'bench'].map((one) => join(root, one));
  const bad = join(root, 'tests/bad');
  return folders.flatMap(yamlFilesBelow).filter((one) => !one.startsWith(bad) && isSpec(one));
}

function isSpec(file) {
  return /^errcat:/m.test(readFileSync(file, 'utf8'));
}

/** The rejected samples: each file with the rules of its findings and the name of its case. */
export function rejectedFiles(root) {
  const bad = join(root, 'tests/bad');
  const samples = [];
  for (const file of yamlFilesBelow(bad)) {
    const name = file.slice(bad.length + 1);
    const sample = name.includes('/') ? name.split('/')[0] : basename(name, '.yaml');
    const said = readFileSync(join(bad, `${sample}.txt`), 'utf8').split('\n');
    const rules = new Set();
    for (const line of said) {
      const found = /^(.*?)(?::\d+:\d+)?: (?:error|warning)\[([a-z0-9-]+)\]/.exec(line);
      if (found && found[1] === name) rules.add(found[2]);
    }
    samples.push({ file, sample, rules });
  }
  return samples;
}

/**
 * What a validator has to say: "invalid", "unseen" (valid, since the reason is one that no schema sees), or "either",
 * if that depends on how it reads YAML. verdicts.json says which is which.
 */
export function demandsOf(samples) {
  const verdicts = JSON.parse(readFileSync(join(here, 'verdicts.json'), 'utf8'));
  const demandOf = (sample, rules) => {
    if (sample in verdicts.either_samples) return 'either';
    if (sample in verdicts.unseen_samples) return 'unseen';
    if (rules.some((one) => !(one in verdicts.unseen) && !(one in verdicts.either))) return 'invalid';
    return rules.some((one) => one in verdicts.either) ? 'either' : 'unseen';
  };
  return samples.map(({ file, sample, rules }) => ({ file, demand: demandOf(sample, [...rules]) }));
}
