// client.mjs ERRCAT FOLDER: the protocol's own client against `errcat mcp` in a folder that has `specs`. It checks each
// message against the protocol's types, and what a tool answers against the schema that the tool states.
import assert from 'node:assert/strict';
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import Ajv2020 from 'ajv/dist/2020.js';

const [command, cwd] = process.argv.slice(2);
const transport = new StdioClientTransport({command, args: ['mcp'], cwd, stderr: 'pipe'});
let said = '';
transport.stderr.on('data', (data) => (said += data));
const client = new Client({name: 'errcat-tests', version: '1.0.0'});
client.onerror = (error) => assert.fail(error);
await client.connect(transport);

assert.equal(client.getServerVersion().name, 'errcat');
assert.deepEqual(client.getServerCapabilities(), {tools: {}});
assert.match(client.getInstructions(), /error responses/);
assert.deepEqual(await client.ping(), {});

const {tools, nextCursor} = await client.listTools();
assert.equal(nextCursor, undefined);
assert.deepEqual(
  tools.map((tool) => tool.name),
  ['explain_response', 'decide_retry', 'find_errors', 'list_errors', 'list_vendors'],
);
// strict: a misspelled or meaningless keyword of a schema is an error.
const ajv = new Ajv2020({strict: true, allowUnionTypes: true});
const inputs = new Map(tools.map((tool) => [tool.name, ajv.compile(tool.inputSchema)]));
for (const tool of tools) {
  ajv.compile(tool.outputSchema);
  assert.match(tool.name, /^[A-Za-z0-9_.-]{1,128}$/);
  const {readOnlyHint, destructiveHint, openWorldHint} = tool.annotations;
  assert.deepEqual([readOnlyHint, destructiveHint, openWorldHint], [true, false, false]);
}

// What the schema of a tool allows, errcat takes, and what it forbids, errcat refuses in the result.
async function call(name, args, isRight = true) {
  assert.equal(inputs.get(name)(args), isRight, `${name} ${JSON.stringify(args)}`);
  return client.callTool({name, arguments: args});
}
const text = 'HTTP/1.1 400 Bad Request\r\n\r\n{"error": {"code": "BAD_VALUE", "message": "No"}}';
const explained = await call('explain_response', {text});
assert.equal(explained.structuredContent.answer.id, 'bad_value');
assert.match(explained.content[0].text, /^Good Verify: bad_value$/m);
const decided = await call('decide_retry', {vendor: 'other', status: 429, made: 2, method: 'GET', sent_key: true});
assert.equal(decided.structuredContent.next.wait_ms, 4000);
const unknown = await call('explain_response', {vendor: 'good', code: 'NEW', headers: ['Retry-After: 1']});
assert.equal(unknown.structuredContent.answer, null);
assert.equal((await call('find_errors', {words: 'bank card', limit: 1})).structuredContent.entries.length, 1);
assert.equal((await call('list_errors', {vendor: 'good'})).structuredContent.entries.length, 4);
assert.equal((await call('list_vendors', {})).structuredContent.vendors.length, 2);

let refused = 0;
for (const [name, args] of [
  ['explain_response', {text: ''}],
  ['explain_response', {status: 99}],
  ['explain_response', {headers: [1]}],
  ['explain_response', {body: '/etc/passwd'}],
  ['decide_retry', {status: 429}],
  ['decide_retry', {vendor: 'other', made: 0}],
  ['decide_retry', {vendor: 'other', sent_key: 1}],
  ['find_errors', {}],
  ['list_errors', {vendor: 'good', limit: 1001}],
  ['list_vendors', {vendor: 'good'}],
]) {
  const {isError, structuredContent, content} = await call(name, args, false);
  assert.deepEqual([isError, structuredContent, content.length], [true, undefined, 1], JSON.stringify([name, args]));
  ++refused;
}
await assert.rejects(client.callTool({name: 'no_such_tool', arguments: {}}), {code: -32602});
await assert.rejects(client.listResources(), /resources/);

// A call that is given up, and one after it. The answer can have been on its way.
client.onerror = (error) => assert.match(error.message, /unknown message ID/);
const abort = new AbortController();
const given_up = client.callTool({name: 'list_vendors', arguments: {}}, undefined, {signal: abort.signal});
abort.abort('no longer needed');
await assert.rejects(given_up, /no longer needed/);
assert.equal((await call('list_vendors', {})).structuredContent.vendors.length, 2);

// errcat ends by itself when its input does.
const {pid} = transport;
await client.close();
assert.throws(() => process.kill(pid, 0), {code: 'ESRCH'});
assert.equal(said, '');
console.log(`${tools.length} tools, ${refused} calls refused`);
