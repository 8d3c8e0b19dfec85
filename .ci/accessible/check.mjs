// Looks at pages as a browser shows them: axe-core's rules for WCAG 2.1 A and AA, reflow, and that nothing is fetched.
//
// usage: node check.mjs FILE.html…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const WIDTHS = [1280, 768, 360, 320];

const wrong = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
for (const file of process.argv.slice(2)) {
  for (const width of WIDTHS) {
    // The page's own policy forbids scripts; the browser is told to let those of the test through.
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    const told = (what) => wrong.push(`${file} at ${width} px: ${what}`);
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(file).href) told(`fetches ${request.url()}`);
    });
    page.on("console", (message) => told(`says ${message.text()}`));
    await page.goto(pathToFileURL(file).href);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (beyond > 0) told(`scrolls sideways by ${beyond} px`);
    await page.evaluate(AXE);
    const { violations, passes } = await page.evaluate((tags) => window.axe.run({ runOnly: tags }), TAGS);
    if (passes.length < 15) told(`only ${passes.length} rules had something to look at`);
    for (const { id, help, nodes } of violations) {
      for (const { target, failureSummary } of nodes) told(`${id}: ${help}\n    ${target}\n    ${failureSummary}`);
    }
    await context.close();
  }
}
await browser.close();
wrong.forEach((line) => console.error(line));
console.log(`accessible: ${process.argv.length - 2} pages at ${WIDTHS.length} widths, ${wrong.length} violations`);
process.exit(wrong.length === 0 && process.argv.length > 2 ? 0 : 1);
