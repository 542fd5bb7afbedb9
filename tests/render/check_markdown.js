// Random hostile texts through each Markdown filter, parsed by real parsers: the visible text must be the text, and no
// markup may appear that the template did not write. Run by hand, after `npm install markdown-it commonmark`:
//
//   node check_markdown.js path/to/render_apply_filter [seed] [texts] [path/to/cmark-gfm]
'use strict';
const {execFileSync} = require('child_process');
const {createRequire} = require('module');
const here = createRequire(process.cwd() + '/');  // the parsers are installed where this is run, not in the repository
const MarkdownIt = here('markdown-it');
const commonmark = here('commonmark');

const [program, seedArgument, countArgument, cmarkGfm] = process.argv.slice(2);
let seed = Number(seedArgument || 1);
const count = Number(countArgument || 2000);

function below(limit) {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >> 8) % limit;
}

const parts = [
  '*', '_', '**', '__', '~', '~~', '~~~', '`', '``', '```', '[', ']', '(', ')', '![', '<', '>', '<b>', '</b>', '<!--',
  '-->', '<?', '&', '&lt;', '&#35;', '&amp', '#', '##', '-', '--', '---', '+', '=', '===', '|', '||', ':', '--|--',
  ':-:', '1.', '2)', '12. ', '\\', '\\\\', '!', '"', '\'', '\n', '\n', '\n\n', ' ', '  ', '    ', '\t', 'a', 'b',
  'word', 'é', 'x_y', 'snake_case_', 'http://a.b/c_d_e', 'https://x.y/?a=*b*&c=(d)', 'www.foo_bar.com', 'john_@x.com',
  '{{', '{%', '}}', '$', '^', '[^1]', '[ ]', '[x]: y', '<a@b.c>', '<http://z>', '```js\n', '\n```\n', '\n```', '0',
  '9', '.', '\u00a0', '“', '，', '日本', '_日', '(c)', '@user', '\n- ', '\n> ', '\n# ', '\n1. ', '\n    ',
];
const texts = Array.from({length: count}, () => {
  let text = '';
  for (let left = 1 + below(14); left > 0; --left) text += parts[below(parts.length)];
  return text;
});

// What a reader of the project's text sees, written a second time: blocks first, then code spans.
function visible(text) {
  const blocks = [];
  let fence = 0;
  let paragraph = [];
  const finish = () => {
    if (paragraph.length) blocks.push(withoutTicks(paragraph.join('\n')));
    paragraph = [];
  };
  for (const line of text.split('\n')) {
    const closing = /^[ \t]*(`+)[ \t]*$/.exec(line);
    const opening = /^[ \t]*(`{3,})[^`]*$/.exec(line);
    if (fence) {
      if (closing && closing[1].length >= fence) fence = 0;
      else blocks.push(line);
    } else if (opening) {
      finish();
      fence = opening[1].length;
    } else if (/^[ \t]*$/.test(line)) {
      finish();
    } else {
      paragraph.push(line);
    }
  }
  finish();
  return blocks.join('\n');
}

function withoutTicks(paragraph) {
  const pieces = paragraph.split(/(`+)/);  // odd indices are runs
  let out = '';
  for (let i = 0; i < pieces.length; ++i) {
    const close = i % 2 ? pieces.findIndex((run, at) => at > i && at % 2 && run.length === pieces[i].length) : -1;
    out += close < 0 ? pieces[i] : pieces.slice(i + 1, close).join('');
    if (close > 0) i = close;
  }
  return out;
}

const squeezed = (text) => text.replace(/[ \t\r\n\u00a0]+/g, '');
const htmlText = (html) => html.replace(/<[^<>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const htmlTags = (html) => new Set([...html.matchAll(/<(\w+)/g)].map((match) => match[1]));

const markdownIt = new MarkdownIt({html: true});
markdownIt.normalizeLinkText = (url) => url;
const parsers = {
  'markdown-it': (pages) => pages.map((page) => markdownIt.render(page)),
  'commonmark': (pages) => pages.map((page) =>
    new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(page))),
};
if (cmarkGfm) {
  const separator = '<!-- SEPARATOR -->\n';
  parsers['cmark-gfm'] = (pages) => execFileSync(cmarkGfm,
      ['--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tasklist'],
      {input: pages.join('\n\n' + separator + '\n'), maxBuffer: 1 << 28}).toString().split(separator);
}

let failures = 0;
function check(filter, before, after, tags, expected, isTable) {
  const output = execFileSync(program, [filter, before.slice(before.lastIndexOf('\n') + 1)],
      {input: JSON.stringify(texts), maxBuffer: 1 << 28});
  const printed = JSON.parse(output).map((one) => one === null ? null : one.text + (/^\n|^$/.test(after) ? '' : one.before_more));
  const kept = texts.map((text, i) => i).filter((i) => printed[i] !== null);
  const pages = kept.map((i) => before + printed[i] + after);
  for (const [parser, parse] of Object.entries(parsers)) {
    if (isTable && parser === 'commonmark') continue;
    parse(pages).forEach((html, i) => {
      const text = texts[kept[i]];
      const strange = [...htmlTags(html)].filter((tag) => !tags.includes(tag));
      if (squeezed(htmlText(html)) === squeezed(expected(text)) && strange.length === 0) return;
      if (++failures > 10) return;
      console.log(`${filter} with ${parser}: ${JSON.stringify(text)}\n  printed ${JSON.stringify(pages[i])}\n` +
                  `  parsed ${JSON.stringify(html).slice(0, 400)}`);
    });
  }
}

const inText = ['p', 'pre', 'code', 'a'];
const inTable = ['table', 'thead', 'tbody', 'tr', 'td', 'th', 'code', 'a', 'br'];
const table = '| a | b |\n| --- | --- |\n| ';
check('markdown', '', '', inText, visible);
check('markdown', '- ', '\n- z', [...inText, 'ul', 'li'], (text) => visible(text) + 'z');
check('markdown', '1. a\n\n   - ', '\n   - z', [...inText, 'ol', 'ul', 'li'], (text) => 'a' + visible(text) + 'z');
check('markdown', '> ', '\n\nz', [...inText, 'blockquote'], (text) => visible(text) + 'z');
check('markdown', 'Fix: ', ' end', inText, (text) => 'Fix:' + visible(text) + 'end');
check('markdown_line', '# ', '', ['h1', 'code', 'a'], visible);
check('markdown_line', '', '\n\nz', inText, (text) => visible(text) + 'z');
check('markdown_line', '[', '](x)', inText, visible);
check('markdown_line', '- x **a', 'a**', [...inText, 'ul', 'li', 'strong'], (text) => 'xa' + visible(text) + 'a');
check('table_cell', table, ' | z |', inTable, (text) => 'ab' + visible(text) + 'z', true);
check('table_cell', '|a|b|\n|---|---|\n|', '|z|', inTable, (text) => 'ab' + visible(text) + 'z', true);
check('code_span', 'x ', ' z', inText, (text) => 'x' + text + 'z');
check('code_cell', table, ' | z |', inTable, (text) => 'ab' + text + 'z', true);
check('fence', '', '', inText, (text) => text);
check('fence', '- ', '\n- z', [...inText, 'ul', 'li'], (text) => text + 'z');
check('url', '*x* [a](', ') *z*', [...inText, 'em'], () => 'xaz');
check('url', table + '[a](', ') | z |', inTable, () => 'abaz', true);
console.log(failures === 0 ? `${count} texts through each filter: all as written` : `${failures} failures`);
process.exit(failures === 0 ? 0 : 1);
