// check_text.mjs PAGES: what cmark-gfm, MDX and Python-Markdown make of each page says the same; MDX runs nothing.
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {evaluate} from '@mdx-js/mdx';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import {filesIn, report, textOf} from './pages.mjs';

const folder = process.argv[2];
const largest = 200_000;
const wrong = {gfm: [], mdx: [], text: [], size: []};
const names = filesIn(folder, '.md');

for (const name of names) {
  const source = fs.readFileSync(path.join(folder, name), 'utf8');
  if (source.length > largest && !process.argv.includes('--any-size')) wrong.size.push(`${name} has ${source.length} bytes`);
  const body = source.replace(/^---\n[^]*?\n---\n/, '');
  const html = execFileSync('cmark-gfm', ['--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink'],
    {input: body, maxBuffer: 1 << 28}).toString();
  const tags = new Set([...html.matchAll(/<(\w+)/g)].map((match) => match[1]));
  for (const tag of tags)
    if (!/^(a|br|code|em|h[1-6]|hr|input|li|ol|p|pre|strong|table|tbody|td|th|thead|tr|ul)$/.test(tag))
      wrong.gfm.push(`${name} has <${tag}>`);
  try {
    const {default: Page} = await evaluate(source, {...runtime, remarkPlugins: [remarkFrontmatter, remarkGfm]});
    const mdx = textOf(renderToStaticMarkup(createElement(Page)));
    const gfm = textOf(html);
    if (mdx !== gfm) {
      const at = [...gfm].findIndex((c, i) => c !== mdx[i]);
      wrong.text.push(`${name}: MDX shows ${JSON.stringify(mdx.slice(Math.max(0, at - 20), at + 40))} where GFM shows ` +
        JSON.stringify(gfm.slice(Math.max(0, at - 20), at + 40)));
    }
  } catch (error) {
    wrong.mdx.push(`${name}: ${error.message}`);
  }
}
report(`${names.length} pages have only elements of Markdown in GFM`, wrong.gfm);
report(`${names.length} pages compile as MDX`, wrong.mdx);
report(`${names.length} pages say the same in MDX as in GFM`, wrong.text);
report(`no page is larger than ${largest} bytes`, wrong.size);
if (names.length === 0) process.exitCode = 1;
