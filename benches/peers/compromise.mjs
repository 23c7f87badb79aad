// Tags each line of JSON on standard input with compromise and asks for names and quotations; prints the seconds that
// it took, without start and reading, and how many it found.
import { readFileSync } from "node:fs";
import nlp from "compromise";

const texts = readFileSync(0, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text);
nlp("Ana Ruiz left Tarma.").topics().json();
const start = process.hrtime.bigint();
let found = 0;
for (const text of texts) {
  const doc = nlp(text);
  found += doc.topics().json().length + doc.quotations().json().length;
}
console.log(Number(process.hrtime.bigint() - start) / 1e9, found);
