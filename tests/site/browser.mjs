// browser.mjs SITE [PICTURES]: a reader with Chromium on the site that script/site builds, with a wide and a narrow
// window, light and dark. Finds a code by the search, follows links to addresses, reads a retry timeline; and on each
// page, nothing is wider than the window, no code breaks, and text stands out from what is behind it.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import {chromium} from 'playwright-core';
import {filesIn, report} from './pages.mjs';

const [site, pictures] = process.argv.slice(2);
const types = {'.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml'};
const smallestContrast = 4.5; // level AA of WCAG for text of any size
const windows = [{width: 1280, height: 900}, {width: 390, height: 844}];
const schemes = ['light', 'dark'];

const server = http.createServer((request, response) => {
  const file = path.join(site, path.normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname)));
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'application/octet-stream'}).end(fs.readFileSync(file));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const at = (name) => `http://127.0.0.1:${server.address().port}/${name}`;

/// Runs in the page: what a reader would stumble over.
function findFaults(smallest) {
  const faults = new Set();
  const wide = document.documentElement.scrollWidth - window.innerWidth;
  if (wide > 0) faults.add(`is ${wide} pixels wider than the window`);
  for (const code of document.querySelectorAll('td a > code'))
    if (code.getClientRects().length > 1) faults.add(`breaks ${code.textContent}`);

  const colour = (text) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return {r, g, b, a};
  };
  const over = (top, below) => {
    const mix = (name) => top[name] * top.a + below[name] * (1 - top.a);
    return {r: mix('r'), g: mix('g'), b: mix('b'), a: 1};
  };
  const behind = (element) => {
    if (!element) return {r: 255, g: 255, b: 255, a: 1};
    const own = colour(getComputedStyle(element).backgroundColor);
    return own.a === 1 ? own : over(own, behind(element.parentElement));
  };
  const luminance = ({r, g, b}) => {
    const linear = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('script, style, noscript')) continue;
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    ++texts;
    const background = behind(element);
    const ratio = contrast(over(colour(getComputedStyle(element).color), background), background);
    if (ratio < smallest)
      faults.add(`"${walker.currentNode.data.trim().slice(0, 30)}" in <${element.localName} class="${element.className}"> has a contrast of ${ratio.toFixed(2)}`);
  }
  return {texts, faults: [...faults]};
}

const wrong = {pages: [], reader: []};
let texts = 0;
const browser = await chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']});

/// Whether the element is in the window, below the bar at the top.
const isInView = (element) => element.evaluate((it) => {
  const {top, bottom} = it.getBoundingClientRect();
  return top >= document.querySelector('.md-header').getBoundingClientRect().bottom && bottom <= window.innerHeight;
});

async function lookAt(page, where, name) {
  const found = await page.evaluate(findFaults, smallestContrast);
  texts += found.texts;
  for (const fault of found.faults) wrong.pages.push(`${where}, ${name}: ${fault}`);
}

/// A reader with a code looks for what it means and how to retry.
async function lookUp(page, where, isNarrow) {
  const expect = (holds, what) => holds || wrong.reader.push(`${where}: ${what}`);
  await page.goto(at('index.html'));
  if (isNarrow) await page.locator('label.md-header__button[for=__search]').click();
  await page.locator('.md-search__input').click();
  await page.keyboard.type('TOKEN_NOT_VALID');
  const result = page.locator('.md-search-result__link[href*="idenfy.html#"]').first();
  await result.waitFor();
  await page.waitForTimeout(300); // the results fade in
  await lookAt(page, where, 'the results of the search');
  await result.click();
  const heading = page.locator('article h3, article h4').filter({hasText: /^TOKEN_NOT_VALID/});
  await page.waitForURL(/idenfy\.html/);
  expect(await isInView(heading), 'the search does not lead to the heading of TOKEN_NOT_VALID');
  const facts = heading.locator('xpath=following-sibling::p[1]');
  expect((await facts.innerText()).startsWith('Status 400 · Kind authentication · Retry renew credentials, retry · Number 7'),
    `the facts are: ${await facts.innerText()}`);
  expect(await page.getByText('What to do: Generate a new identification token.').isVisible(), 'nothing says what to do');
  if (pictures) await page.screenshot({path: path.join(pictures, `entry-${where.replace(/\W+/g, '-')}.png`)});

  await facts.locator('a').click();
  expect(page.url() === at('idenfy.html#retry--new_token'), `the rule is at ${page.url()}`);
  const rule = page.locator('article h3').filter({hasText: /^new_token/});
  expect(await isInView(rule), 'the link does not lead to the heading of the rule');
  const timeline = await rule.locator('xpath=following-sibling::p[1]').innerText();
  expect(timeline === 'Timeline: call, renew the credentials, call, stop.', `the timeline is: ${timeline}`);

  await page.goto(at('idenfy.html#all-errors'));
  const row = page.locator('article tr').filter({hasText: 'INTERNAL_ERROR'}).locator('a').first();
  await row.click();
  expect(page.url() === at('idenfy.html#internal_error'), `the row leads to ${page.url()}`);
  expect(await isInView(page.locator('article h4').filter({hasText: /^INTERNAL_ERROR/})), 'the row does not lead to the heading');
}

const names = filesIn(site, '.html').filter((name) => name !== '404.html');
for (const viewport of windows) {
  for (const colorScheme of schemes) {
    const where = `${viewport.width} pixels, ${colorScheme}`;
    const context = await browser.newContext({viewport, colorScheme, reducedMotion: 'reduce'});
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => wrong.reader.push(`${where}: ${error.message}`));
    await lookUp(page, where, viewport.width < 800).catch((error) => wrong.reader.push(`${where}: ${error.message}`));
    for (const name of names) {
      await page.goto(at(name));
      await lookAt(page, where, name);
      if (pictures) await page.screenshot({path: path.join(pictures, `${name}-${where.replace(/\W+/g, '-')}.png`)});
    }
    await context.close();
  }
}
await browser.close();
server.close();
report(`a reader finds a code, its entry and its retry rule in ${windows.length * schemes.length} windows`, wrong.reader);
report(`${names.length} pages in ${windows.length * schemes.length} windows: ${texts} texts stand out, nothing is too wide`, wrong.pages);
