// The page of `onrecord --format html` in a real browser: links lead to their places, light follows pointer and
// keyboard, nothing is fetched, nothing of an article runs, axe finds no serious fault.
//
//   ONRECORD=path/of/onrecord CHROMIUM=/usr/bin/chromium node --test tests/browser/
//
// ONRECORD_SCREENSHOTS=folder keeps pictures of the page: light, dark, phone, print.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = new URL('../..', import.meta.url).pathname;
const onrecord = process.env.ONRECORD ?? join(root, 'target/release/onrecord');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = process.env.ONRECORD_SCREENSHOTS;
const desk = { width: 1280, height: 800 }, phone = { width: 360, height: 740 };
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

const folder = mkdtempSync(join(tmpdir(), 'onrecord-page-'));
let browser;
const pages = {};

before(async () => {
  const article = name => `corpora/${name}`;
  const report = (name, ...args) => {
    const html = execFileSync(onrecord, ['--format', 'html', ...args], { cwd: root, maxBuffer: 1 << 28 });
    writeFileSync(join(folder, name), html);
    pages[name] = pathToFileURL(join(folder, name)).href;
  };
  report('one.html', article('wire.txt'));
  report('many.html', ...readdirSync(join(root, 'corpora')).filter(f => f.endsWith('.txt')).sort().map(article));
  if (shots) report('picture.html', article('disaster.txt'));
  report('few.html', ...['interview.txt', 'politics.txt', 'brief.txt'].map(article));
  const evil = '<script>document.title = "taken"; console.log("taken")</script><img src=x onerror=console.log(1)>';
  const hostile = { id: evil, title: evil, byline: evil, text: `${evil}\n\n“It is ${evil} over,” Mayor Ana ${evil} Ruiz said. “'"><b>Go”` };
  writeFileSync(join(folder, 'hostile.jsonl'), `${JSON.stringify(hostile)}\n`);
  report('hostile.html', join(folder, 'hostile.jsonl'));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page and gives it to `use`; the console must stay empty and nothing but the file may be asked for. */
async function visit(name, { viewport = desk, colorScheme = 'light', javaScriptEnabled = true, bypassCSP = false }, use) {
  const context = await browser.newContext({ viewport, colorScheme, javaScriptEnabled, bypassCSP, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage(), said = [];
    page.on('console', m => said.push(m.text()));
    page.on('pageerror', e => said.push(e.message));
    page.on('request', r => { if (r.url().split('#')[0] !== pages[name]) said.push(`asked for ${r.url()}`); });
    await page.goto(pages[name]);
    await use(page);
    assert.deepEqual(said, [], 'the console is not empty');
  } finally {
    await context.close();
  }
}

const inView = (page, selector) => page.locator(selector).first().evaluate(e => {
  const box = e.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
});

for (const name of ['one.html', 'many.html']) {
  test(`a link of a card scrolls to its quotation: ${name}`, async () => {
    await visit(name, {}, async page => {
      // The last quotation of the last article, far down.
      const link = page.locator('article').last().locator('.card li:not(:has(.r)) > a');
      const hrefs = await link.evaluateAll(links => links.map(a => a.getAttribute('href')));
      const number = h => Number(h.split('-q')[1]);
      const href = hrefs.sort((a, b) => number(a) - number(b)).at(-1);
      await page.evaluate(() => scrollTo(0, 0));
      assert.equal(await inView(page, href), false);
      await page.locator(`.card a[href="${href}"]`).first().evaluate(a => a.click());
      await page.waitForTimeout(300);
      assert.equal(await inView(page, href), true, `${href} is not in view`);
      assert.equal(await page.evaluate(() => document.activeElement.className.split(' ')[0]), 'r');
      // And back, from the number to the card.
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
      assert.equal(await inView(page, href.replace('-q', '-d')), true, 'the card is not in view');
    });
  });
}

test('pointer and keyboard light cue and speaker and show rule and confidence', async () => {
  await visit('one.html', {}, async page => {
    const number = page.locator('a.r').first(), n = await number.getAttribute('data-q');
    const check = async () => {
      const lit = await page.locator('.text .on').evaluateAll(all => all.map(e => e.className.split(' ')[0]));
      for (const part of ['q', 'c', 'u', 'r']) assert.ok(lit.includes(part), `${part} is not lit: ${lit}`);
      assert.equal(await page.locator('.card.on').count(), 1);
      const tip = page.locator('#tip');
      assert.ok(await tip.isVisible());
      assert.match(await tip.innerText(), /Known by .*\n?.*-/s);
      assert.match(await tip.innerText(), /\d+% sure/);
      const box = await tip.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= desk.width, 'the details are cut off');
    };
    await page.locator(`.text .q[data-q="${n}"]`).first().hover();
    await check();
    await page.evaluate(() => addEventListener('pointermove', e => { window.lastPointer = e; }));
    // The pointer can go to the details without their going away, and Escape closes them.
    await page.locator('#tip').hover();
    await page.waitForTimeout(400);
    await check();
    await page.keyboard.press('Escape');
    // A browser tells what lies under the pointer anew where the details have gone: nobody pointed at it.
    const beneath = await page.evaluate(n => {
      const words = document.querySelector(`.text .q[data-q="${n}"]`);
      const over = (clientX, clientY) => words.dispatchEvent(
        new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse', clientX, clientY }));
      over(lastPointer.clientX, lastPointer.clientY);
      return document.querySelectorAll('.on').length;
    }, n);
    assert.equal(beneath, 0, 'lit again, though the pointer has not moved');
    assert.equal(await page.locator('.on').count(), 0);
    assert.ok(await page.locator('#tip').isHidden());
    await page.mouse.move(0, 0);
    await page.locator('#show-k').focus();
    for (let i = 0; i < 3 && !(await page.locator('#tip').isVisible()); i++) await page.keyboard.press('Tab');
    await check();
    assert.equal(await number.getAttribute('aria-describedby'), 'tip');
    assert.match(await number.getAttribute('aria-label'), /^Quotation 1: ./);
  });
});

test('what an article holds stays text', async () => {
  await visit('hostile.html', {}, async page => {
    assert.match(await page.locator('h2').innerText(), /^<script>document/);
    assert.doesNotMatch(await page.title(), /^taken/);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.locator('script').count(), 1);
  });
});

test('no page is wider than a phone', async () => {
  for (const name of Object.keys(pages)) {
    await visit(name, { viewport: phone }, async page => {
      const [wide, view] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(wide <= view, `${name}: ${wide} > ${view}`);
    });
  }
});

test('axe finds no serious fault, light, dark and on a phone', async () => {
  const light = {}, dark = { colorScheme: 'dark' }, small = { viewport: phone };
  const cases = [['one.html', light], ['one.html', dark], ['one.html', small], ['few.html', dark], ['hostile.html', light]];
  for (const [name, how] of cases) {
    // The policy of the page keeps axe out; only here it is lifted.
    await visit(name, { ...how, bypassCSP: true }, async page => {
      // What is not laid out until it is scrolled to, axe sees in the wrong place.
      await page.addStyleTag({ content: '.story{content-visibility:visible!important}' });
      if (name === 'one.html') await page.locator('a.r').nth(1).focus();
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run(document));
      const grave = violations.filter(v => v.impact !== 'minor');
      const told = grave.map(v => `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map(node => node.html).join(' ')}`);
      assert.deepEqual(told, [], `${name} ${JSON.stringify(how)}`);
    });
  }
});

test('the index comes first and can be searched', async () => {
  await visit('many.html', {}, async page => {
    assert.equal(await page.locator('main > :first-child').getAttribute('id'), 'index');
    const rows = page.locator('#index li');
    const [articles, all] = [await page.locator('article').count(), await rows.count()];
    assert.equal(all, articles);
    await rows.last().locator('a').click();
    await page.waitForTimeout(300);
    assert.ok(await inView(page, `#a${articles}-t`));
    const field = page.locator('#index input');
    if (await field.count()) {
      await field.fill('no such title');
      assert.equal(await rows.locator('visible=true').count(), 0);
    }
  });
});

test('without the script the page is all there', async () => {
  await visit('many.html', { javaScriptEnabled: false }, async page => {
    assert.ok(await page.locator('.why').first().isVisible());
    await page.locator('main > .jump a').click();
    assert.match(page.url(), /#index$/);
    await page.locator('#index li a').last().click();
    assert.match(page.url(), /#a\d+$/);
  });
});

test('the switches of the legend take the colours away', async () => {
  await visit('one.html', {}, async page => {
    const colour = () => page.locator('mark.p').first().evaluate(e => getComputedStyle(e).backgroundColor);
    assert.notEqual(await colour(), 'rgba(0, 0, 0, 0)');
    await page.locator('#show-p').uncheck();
    assert.equal(await colour(), 'rgba(0, 0, 0, 0)');
    const label = () => page.locator('mark.l').first().evaluate(e => getComputedStyle(e, '::after').content);
    assert.equal(await label(), 'none');
    await page.locator('#show-k').check();
    assert.equal(await label(), '"place"');
  });
});

test('pictures', { skip: !shots }, async () => {
  const shot = (how, name, more = {}) => visit('picture.html', how, async page => {
    await page.locator('.text .q').nth(2).hover();
    await page.screenshot({ path: join(shots, `${name}.png`), ...more });
  });
  await shot({}, 'light');
  await shot({ colorScheme: 'dark' }, 'dark');
  await shot({ viewport: phone }, 'phone');
  await visit('many.html', {}, page => page.screenshot({ path: join(shots, 'index.png') }));
  await visit('picture.html', {}, page => page.pdf({ path: join(shots, 'print.pdf'), format: 'A4' }));
});
