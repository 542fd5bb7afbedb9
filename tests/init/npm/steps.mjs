// steps.mjs WORKFLOW: runs the scripts of the only job of a GitHub workflow, as GitHub does: each in bash, until one fails.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {parse} from 'yaml';

const [job, ...others] = Object.values(parse(readFileSync(process.argv[2], 'utf8')).jobs);
assert.deepEqual(others, []);
for (const {name, run} of job.steps.filter((step) => step.run)) {
  const {status} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {stdio: 'inherit'});
  console.log(`${name}: ${status}`);
  if (status !== 0) process.exit(1);
}
