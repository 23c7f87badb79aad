#!/usr/bin/env python3
"""Compiles the annotated articles of corpora/ into corpora/gold.jsonl.

    gold.py                 compile every NAME.gold beside its NAME.txt
    gold.py --check         compile in memory and fail if gold.jsonl differs
    gold.py --show NAME     print an article's annotation to read over
    gold.py --table         print the table of corpora/README.md

The form of a .gold file is described in corpora/README.md. Whatever is not found, or found more than once where one
place is meant, stops the run with file and line. Notes ("note: ...") point at what is often a slip but may be right.
Offsets are Unicode code points. Only the standard library is needed.
"""
import argparse
import json
import pathlib
import re
import sys

CORPORA = pathlib.Path(__file__).resolve().parent.parent / "corpora"
TYPES = ("person", "place", "organisation")
KINDS = ("direct", "mixed", "indirect")
FIELDS = ("content", "speaker", "cue", "name", "role", "affiliation")
OPENING = "“‘\"'`„«–—"
PRONOUNS = set("i he she they we you it who which this that my our your his her its their me him us them".split())


class Bad(Exception):
    """A mistake in a .gold file: where it stands and what it is."""


def words(text, needle, start=0, end=None):
    """All places where needle stands in text as whole words."""
    end = len(text) if end is None else end
    left = r"(?<!\w)" if re.match(r"\w", needle) else ""
    right = r"(?!\w)" if re.search(r"\w$", needle) else ""
    pattern = re.compile(left + re.escape(needle) + right)
    return [m.span() for m in pattern.finditer(text, start, end)]


def plain(text, needle):
    """All places where needle stands in text, word bounds aside."""
    out, at = [], text.find(needle)
    while at >= 0:
        out.append((at, at + len(needle)))
        at = text.find(needle, at + 1)
    return out


def pick(spans, number, what):
    """The one place meant: the numbered one, or the only one."""
    if not spans:
        raise Bad(f"not found: {what}")
    if number is not None:
        if not 1 <= number <= len(spans):
            raise Bad(f"#{number} of {len(spans)}: {what}")
        return spans[number - 1]
    if len(spans) > 1:
        raise Bad(f"ambiguous, {len(spans)} places: {what}")
    return spans[0]


def split_number(value):
    """`text #2` -> text, 2"""
    m = re.fullmatch(r"(.*\S)\s+#(\d+)", value)
    return (m.group(1), int(m.group(2))) if m else (value, None)


def split_context(value):
    """`text @ "context" #2` -> text, context, 2; context None where there is none."""
    value, number = split_number(value)
    m = re.fullmatch(r'(.*?)\s+@\s+"(.*)"', value)
    return (m.group(1), m.group(2), number) if m else (value, None, number)


def locate(text, value, paragraphs, content):
    """The place of a speaker or cue. With a context: inside it, the context found once (or numbered). Without: the
    only place in the content's paragraph that is outside the content; failing that the only place in the text."""
    needle, context, number = split_context(value)
    if context is not None:
        start, end = pick(plain(text, context), number, f'context "{context}"')
        return pick(words(text, needle, start, end), None, f'"{needle}" in "{context}"')
    if number is None and paragraphs:
        start, end = paragraphs
        near = [s for s in words(text, needle, start, end) if not any(c[0] <= s[0] and s[1] <= c[1] for c in content)]
        if len(near) > 1:
            raise Bad(f'ambiguous, {len(near)} places in the paragraph: "{needle}"')
        if near:
            return near[0]
    return pick(words(text, needle), number, f'"{needle}"')


def paragraph_of(text, spans):
    start = text.rfind("\n", 0, spans[0][0]) + 1
    end = text.find("\n", spans[-1][1])
    return start, len(text) if end < 0 else end


def entities(text, lines, fail):
    found, excluded = {}, []
    for number, line in lines:
        with fail(number):
            negative, body = line.startswith("!"), line.lstrip("!")
            kind, _, rest = body.partition(" ")
            if kind not in TYPES:
                raise Bad(f"unknown line: {line}")
            rest, context, nth = split_context(rest.strip())
            surface, _, name = (part.strip() for part in rest.partition(" = "))
            places = words(text, surface)
            if context is not None:
                around = plain(text, context)
                if nth is not None:
                    around = [pick(around, nth, f'context "{context}"')]
                places = [p for p in places if any(a[0] <= p[0] and p[1] <= a[1] for a in around)]
            if not places:
                raise Bad(f"not found: {line}")
            if negative:
                excluded += [(kind, *p) for p in places]
                continue
            for place in places:
                old = found.get(place)
                rank = context is not None
                if old and old[0] == rank and old[1:3] != (kind, name or surface):
                    raise Bad(f"{surface} annotated twice: {old[1]} {old[2]}, {kind} {name or surface}")
                if not old or rank > old[0]:
                    found[place] = (rank, kind, name or surface, number)
    taken, used = [], set()
    spans = [s for s in found if (found[s][1], *s) not in excluded]
    for start, end in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if all(end <= a or b <= start for a, b, *_ in taken):
            _, kind, name, number = found[start, end]
            taken.append((start, end, kind, name))
            used.add(number)
    for number, line in lines:
        if not line.startswith("!") and number not in used:
            with fail(number):
                raise Bad(f"never used, every place lies in a longer or nearer one: {line}")
    return [dict(start=s, end=e, type=k, name=n) for s, e, k, n in sorted(taken)]


def quotation(text, block, fail, note):
    number, head = block[0]
    out = dict(kind=None, content=[], speaker=[], cue=[], name=None, role=None, affiliation=None)
    with fail(number):
        if head.split() not in [["quote", k] for k in KINDS]:
            raise Bad(f"expected 'quote direct', 'quote mixed' or 'quote indirect': {head}")
    out["kind"] = head.split()[1]
    rows = []
    for number, line in block[1:]:
        with fail(number):
            field, colon, value = line.partition(":")
            if not colon or field not in FIELDS or not value.strip():
                raise Bad(f"unknown or empty field: {line}")
            rows.append((number, field, value.strip()))
    for number, field, value in rows:
        if field != "content":
            continue
        with fail(number):
            value, nth = split_number(value)
            if len(value) < 3 or value[0] != '"' or value[-1] != '"':
                raise Bad(f"content must stand in straight marks: {value}")
            out["content"].append(pick(plain(text, value[1:-1]), nth, f"content {value}"))
    with fail(block[0][0]):
        if not out["content"]:
            raise Bad("a quotation without content")
        out["content"].sort()
        if any(a[1] > b[0] for a, b in zip(out["content"], out["content"][1:])):
            raise Bad("content spans overlap")
    around = paragraph_of(text, out["content"])
    for number, field, value in rows:
        with fail(number):
            if field in ("speaker", "cue"):
                out[field].append(locate(text, value, around, out["content"]))
            elif field in ("name", "role", "affiliation"):
                if out[field] is not None:
                    raise Bad(f"{field} given twice")
                out[field] = value
                for part in value.split("; "):
                    if field == "name" and not words(text, part):
                        raise Bad(f"name is not in the text: {part}")
                    if field == "role" and not words(text, part):
                        note(number, f"role is not worded so in the text: {part}")
    for field in ("speaker", "cue"):
        out[field].sort()
    if not out["speaker"] and not out["cue"] and not out["name"] and not out["role"]:
        note(block[0][0], "no speaker, cue, name or role")
    with fail(block[0][0]):
        for start, end in out["content"]:
            before = text[start - 1] if start else ""
            piece = text[start:end]
            if piece != piece.strip():
                raise Bad(f"space at the edge of content: {piece!r}")
            if out["kind"] == "direct" and before not in tuple(OPENING) and text[start - 2:start] not in (": ", "\n\n"):
                raise Bad(f"direct, but no mark before: {text[max(0, start - 10):start + 20]!r}")
        joined = text[out["content"][0][0]:out["content"][-1][1]]
        if out["kind"] == "mixed" and not re.search("[“‘\"`]|(?<!\\w)'", joined):
            raise Bad(f"mixed, but no mark inside: {joined!r}")
        if out["kind"] == "indirect" and re.search("[“”‘\"`]|(?<!\\w)'", joined):
            note(block[0][0], f"indirect, but marks inside: {joined!r}")
    return out


def compile_one(path, notes):
    """A .gold file and its .txt, as a record; and its style line."""
    source = path.with_suffix(".txt")
    name = path.name

    class Fail:
        def __init__(self, number):
            self.number = number

        def __enter__(self):
            return self

        def __exit__(self, kind, error, _):
            if isinstance(error, Bad) and not str(error).startswith(name):
                raise Bad(f"{name}:{self.number}: {error}") from None

    def note(number, what):
        notes.append(f"note: {name}:{number}: {what}")

    if not source.exists():
        raise Bad(f"{name}:1: no {source.name} beside it")
    text = source.read_text(encoding="utf-8").rstrip("\n")
    with Fail(1):
        if "\r" in text or "\ufeff" in text:
            raise Bad(f"{source.name} has carriage returns or a byte order mark")
    blocks = [[]]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if line.startswith("#"):
            continue
        if line:
            blocks[-1].append((number, line))
        elif blocks[-1]:
            blocks.append([])
    blocks = [b for b in blocks if b]
    genre, style, entity_lines, quotations, wrong = None, "", [], [], []
    for block in blocks:
        if block[0][1].startswith("quote"):
            try:
                quotations.append((block[0][0], quotation(text, block, Fail, note)))
            except Bad as error:
                wrong.append(str(error))
            continue
        for number, line in block:
            if line.startswith("genre:"):
                genre = line.partition(":")[2].strip()
            elif line.startswith("style:"):
                style = line.partition(":")[2].strip()
            else:
                entity_lines.append((number, re.sub(r"\s+# .*$", "", line)))
    with Fail(1):
        if not genre:
            raise Bad("no genre line")
    if wrong:
        raise Bad("\n".join(wrong))
    quotations.sort(key=lambda q: (q[1]["content"][0][0], -q[1]["content"][-1][1]))
    for (_, a), (number, b) in zip(quotations, quotations[1:]):
        with Fail(number):
            if a["content"] == b["content"] and a["speaker"] == b["speaker"]:
                raise Bad("the same quotation twice")
    return dict(id=path.stem, set="corpora", genre=genre, text=text,
                entities=entities(text, entity_lines, Fail), quotations=[q for _, q in quotations]), style


def form(record, q):
    """The speaker's form: none (the speech is carried on), pronoun, name or noun phrase."""
    if not q["speaker"]:
        return "none"
    start, end = q["speaker"][0]
    if record["text"][start:end].lower() in PRONOUNS:
        return "pronoun"
    named = any(e["start"] <= start and end <= e["end"] or start <= e["start"] and e["end"] == end and q["name"]
                for e in record["entities"])
    return "name" if named else "noun phrase"


def show(record):
    text = record["text"]
    at, out = 0, []
    letter = dict(person="P", place="L", organisation="O")
    for e in record["entities"]:
        surface = text[e["start"]:e["end"]]
        tail = "" if e["name"] == surface else "=" + e["name"]
        out.append(text[at:e["start"]] + f"[{letter[e['type']]} {surface}{tail}]")
        at = e["end"]
    print("".join(out) + text[at:] + "\n")
    covered = set()
    for i, q in enumerate(record["quotations"], 1):
        piece = " / ".join(text[s:e] for s, e in q["content"])
        who = " + ".join(text[s:e] for s, e in q["speaker"]) or "-"
        cue = " + ".join(text[s:e] for s, e in q["cue"]) or "-"
        print(f"{i:2} {q['kind']:8} {who} | {cue} | {q['name']} | {q['role']} | {q['affiliation']}\n   {piece}")
        for s, e in q["content"]:
            covered.update(range(s - 1, e + 1))
    print("\nmarks outside quotations:")
    for m in re.finditer("[“\"]|``|(?<!\\w)[‘'](?=\\w)", text):
        if m.start() not in covered:
            print("  ", repr(text[max(0, m.start() - 25):m.end() + 35]))


def table(records, styles):
    print("| article | genre | style | words | direct | mixed | indirect | name | pronoun | noun phrase | none |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    total = [0] * 8
    for r in records:
        kinds = [q["kind"] for q in r["quotations"]]
        forms = [form(r, q) for q in r["quotations"]]
        row = [len(r["text"].split())] + [kinds.count(k) for k in KINDS]
        row += [forms.count(f) for f in ("name", "pronoun", "noun phrase", "none")]
        total = [a + b for a, b in zip(total, row)]
        print(f"| {r['id']} | {r['genre']} | {styles[r['id']]} | " + " | ".join(map(str, row)) + " |")
    print("| all | | | " + " | ".join(map(str, total)) + " |")
    count = sum(total[1:4]) or 1
    print("| share | | | | " + " | ".join(f"{100 * n / count:.0f} %" for n in total[1:]) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail if gold.jsonl is not up to date")
    parser.add_argument("--show", metavar="NAME", help="print one article's annotation")
    parser.add_argument("--table", action="store_true", help="print the table of the README")
    args = parser.parse_args()
    if args.show:
        notes = []
        try:
            show(compile_one(CORPORA / f"{args.show}.gold", notes)[0])
        except Bad as error:
            print(error, file=sys.stderr)
            return 1
        print(*notes, sep="\n")
        return 0
    records, styles, notes, mistakes = [], {}, [], []
    for path in sorted(CORPORA.glob("*.gold"), key=lambda p: p.stem):
        try:
            record, styles[path.stem] = compile_one(path, notes)
            records.append(record)
        except Bad as error:
            mistakes.append(str(error))
    lonely = {p.stem for p in CORPORA.glob("*.txt")} - {p.stem for p in CORPORA.glob("*.gold")}
    notes += [f"note: {stem}.txt has no .gold" for stem in sorted(lonely)]
    if args.table:
        table(records, styles)
    else:
        print(*notes, sep="\n", file=sys.stderr)
    if mistakes:
        print(*mistakes, sep="\n", file=sys.stderr)
        return 1
    lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in sorted(records, key=lambda r: r["id"]))
    target = CORPORA / "gold.jsonl"
    if args.check:
        if not target.exists() or target.read_text(encoding="utf-8") != lines:
            print("gold.jsonl is not up to date", file=sys.stderr)
            return 1
    elif not args.table:
        target.write_text(lines, encoding="utf-8")
        print(f"{len(records)} articles, {sum(len(r['quotations']) for r in records)} quotations, "
              f"{sum(len(r['entities']) for r in records)} mentions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
