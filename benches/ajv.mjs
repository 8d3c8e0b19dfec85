// What many would write: ajv with js-yaml (YAML 1.2 core schema), one process for all files, the case schema alone.
// node ajv.mjs SCHEMA FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { CORE_SCHEMA, load } from "js-yaml";

const [schema, folder] = process.argv.slice(2);
const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
let files = 0;
let faulty = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  files += 1;
  const text = readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8");
  try {
    if (!validate(load(text, { schema: CORE_SCHEMA }))) faulty += 1;
  } catch {
    faulty += 1;
  }
}
console.log(`${files} files, ${faulty} faulty`);
