// language_server.mjs ROOT: an editor's language server, driven over its protocol, finds the schema by the first line of
// a spec, completes a key and a word, shows a meaning, and marks what is not in the format.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-jsonrpc/node');
const root = process.argv[2];

const program = join(fileURLToPath(new URL('.', import.meta.url)), 'node_modules/.bin/yaml-language-server');
const server = spawn(program, ['--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));

/** The server asks for its settings: all that is on by default, and no list of schemas from the network. */
const settings = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } } };
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => settings[section] ?? null));
connection.onRequest('client/registerCapability', () => null);

const diagnostics = new Map(); // by document: those that came, or who waits for them
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics: all }) => {
  const waits = diagnostics.get(uri);
  diagnostics.set(uri, all);
  if (typeof waits === 'function') waits(all);
});
const diagnosticsOf = (uri) =>
  Array.isArray(diagnostics.get(uri))
    ? diagnostics.get(uri)
    : new Promise((resolve) => diagnostics.set(uri, resolve));

/** Opens a text as a file of specs/. `|` in it is the cursor. */
let opened = 0;
function open(text, at = text.indexOf('|')) {
  const before = text.slice(0, at < 0 ? 0 : at).split('\n');
  opened += 1;
  const uri = pathToFileURL(join(root, `specs/sample-${opened}.yaml`)).href;
  const content = at < 0 ? text : text.slice(0, at) + text.slice(at + 1);
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text: content },
  });
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1).length } };
}
const completions = async (text) =>
  (await connection.sendRequest('textDocument/completion', open(text))).items.map((one) => one.label);
const hover = async (text) => (await connection.sendRequest('textDocument/hover', open(text)))?.contents.value;
const marks = async (text) =>
  (await diagnosticsOf(open(text, -1).textDocument.uri)).map(
    ({ range, message }) => `${range.start.line + 1}:${range.start.character + 1}: ${message}`,
  );

connection.listen();
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(root).href,
  workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'errcat' }],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
      publishDiagnostics: {},
    },
  },
});
connection.sendNotification('initialized', {});
connection.sendNotification('workspace/didChangeConfiguration', { settings });

const schema = '# yaml-language-server: $schema=../schema/errcat-1.schema.json';
const head = `${schema}\nerrcat: 1\nvendor: acme\ntitle: Acme\n`;
/** Whether the server offers all of these. */
const offers = (all, some) => assert.deepEqual(some.filter((one) => !all.includes(one)), []);

offers(await completions(`${schema}\n|`), ['errcat', 'vendor', 'title', 'errors']);
offers(await completions(`${head}sta|`), ['statuses', 'errors', 'user_messages']);
offers(await completions(`${head}errors:\n  gone:\n    num|`), ['number', 'code', 'retry', 'runbook']);
offers(await completions(`${head}errors:\n  gone:\n    causes:\n      - |`), ['text', 'fix']);
offers(await completions(`${head}http_statuses: |`), ['true', 'false', 'unspecified']);
offers(await completions(`${head}retry_policies:\n  slow:\n    delay: |`), ['500ms', '30s', '5min']);
assert.deepEqual(await completions(`${head}retry_policies:\n  slow:\n    do: |`), [
  'never',
  'fix_input',
  'refresh',
  'wait_for_change',
  'wait',
  'backoff',
]);
offers(await completions(`${schema}\nerrcat: 1\npart_of: acme\n|`), ['errors', 'symptoms']);
offers(await completions(`${schema}\nerrcat: 1\nkinds:\n  gone:\n    |`), ['number', 'transport', 'effect']);

const meaning = async (text) => (await hover(text)).split('\n')[2];
assert.equal(
  await meaning(`${head}errors:\n  gone:\n    aud|ience: any\n`),
  'Who may see it. A `developer` entry never has its own message for end users.',
);
assert.equal(
  await meaning(`${head}errors:\n  gone:\n    ret|ry: any\n`),
  'The name of a retry policy or a built-in retry rule, or an inline policy. Default: the retry rule of the status rows.',
);
assert.equal(await meaning(`${head}env|elope: {code: /code}\n`), 'Where to find an error in a response.');

assert.deepEqual(await marks(`${head}sumary: All.\n`), ['5:1: Property sumary is not allowed.']);
assert.deepEqual(await marks(`${head}http_statuses: yes\n`), ['5:16: Write `true`, `false` or `unspecified`.']);
assert.deepEqual(await marks(`${head}statuses:\n  - status: 4XX\n`), [
  '6:13: Write a status such as `404`, `5xx` or `any`.',
]);
assert.deepEqual(await marks(`${head}errors:\n  Gone: {number: 1, summary: It is gone.}\n`), [
  '6:3: Write an id: lower-case letters, digits and `_` after a letter, and not a YAML word such as `no`.',
]);
assert.deepEqual(await marks(`${head}errors:\n  gone: {number: 0, code: 1.10, causes: [{fix: Look.}]}\n`), [
  '6:3: Missing property "summary".',
  '6:18: Value is below the minimum of 1.',
  '6:27: Write a text that is not empty, in quotes if YAML reads it as something else: `"1.10"`, `"yes"`.',
  '6:42: Missing property "text".',
]);
assert.deepEqual(await marks(`${head}retry_policies:\n  slow: {do: wait, delay: 1s, factor: 2}\n`), [
  '6:14: `factor` goes only with `do: backoff`.',
]);
assert.deepEqual(await marks(`${head}symptoms:\n  slow: {summary: Slow., limits: {what: Calls, min: 1, above: 0}}\n`), [
  '6:48: Write `above` or `min`, not both.',
]);
// The specs of the repository name the schema themselves.
for (const name of ['diagnostics', 'idenfy', 'kinds'])
  assert.deepEqual(await marks(readFileSync(join(root, `specs/${name}.yaml`), 'utf8')), []);
assert.deepEqual(
  await marks(`${readFileSync(join(root, 'specs/kinds.yaml'), 'utf8')}\nretries: none\n`).then((all) => all.length),
  1,
);

await connection.sendRequest('shutdown');
connection.sendNotification('exit');
