#!/usr/bin/env python3
"""Makes the vectors of tests/data/score: predictions that are wrong in known ways, and what they score.

    score_vectors.py SCORER [--freeze] [--gold FILE --out DIR --seed N]

SCORER is a reference scorer, run as `SCORER GOLD.jsonl PREDICTED.jsonl --json`; what it prints is kept beside the
predictions as NAME.expected.json. --freeze first copies the articles named below out of corpora/gold.jsonl, so that
later edits of the corpus do not change the vectors. --gold and --out make vectors of any other gold file, to compare
two scorers at large. Only the standard library is needed.
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
VECTORS = ROOT / "tests" / "data" / "score"
FROZEN = ("brief", "court", "wire")

# Names that put the comparing of names to the test: gold, predicted.
NAMES = [
    ("Ana Núñez", "NUNEZ"), ("Straße Müller", "strasse mueller"), ("Weiß", "WEISS"), ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
    ("Tom Bell Jr.", "Tom Bell"), ("Bell III", "Bell"), ("T. Bell", "Tom Bell"), ("Eva Bell", "Tom Bell"),
    ("President Tom Bell", "Sen. Bell"), ("The Prime Minister", "prime minister"), ("Minister", "the minister"),
    ("Tom Bell; Ana Ruiz", "Ana Ruiz; Tom Bell"), ("Tom Bell; Ana Ruiz", "Ruiz; T. Bell"), ("Tom Bell; Ana Ruiz", "Bell"),
    ("Tom Bell", "Tom Bell; Ana Ruiz"), ("Tom Bell", "Tom"), ("Tom", "Tom Bell"), ("Bank of Tarma", "Bank"),
    ("Bank of Tarma", "Tarma"), ("James'", "James's"), ("O’Hara", "O'Hara"), ("“Ike” (Bell)", "Ike Bell"),
    ("Ⅷ Ruiz", "VIII Ruiz"), ("Rui\u0301z", "Ruíz"), ("ﬁnn Ruiz", "Finn Ruiz"), ("Ruiz", "…"), ("Ruiz", ""),
    (None, "Ruiz"), (None, "Bell"), ("", "Ruiz"), ("Ruiz;", "Ruiz"), ("Dr. Dame Lady", "dr lady"), ("İnan Bey", "inan bey"),
]
ROLES = [
    ("Minister of Defence", "the defence minister"), ("former mayor", "mayor"), ("mayor", "former mayor"),
    ("deputy mayor of Tarma", "deputy mayor"), ("mayor", None), (None, "mayor"), ("", "the"), ("mayor; driver", "driver; mayor"),
    ("president of the Tarma Bar Association", "president"), ("vice president", "vice president"), ("chief", "chief of staff"),
]


def contract(gold, **extra):
    """A gold record as a perfect analysis would print it."""
    text = gold["text"]
    span = lambda s, e: {"start": s, "end": e, "text": text[s:e]}
    out = {"schema": "onrecord/1", "id": gold["id"], "offsets": "char"}
    if "entities" in gold:
        out["entities"] = [{"type": e["type"], "name": e.get("name"),
                            "mentions": [{"start": e["start"], "end": e["end"], "form": "full"}]} for e in gold["entities"]]
    out["quotations"] = []
    for q in gold.get("quotations", []):
        names = (q.get("name") or "").split("; ") if q.get("name") else [None]
        roles = (q.get("role") or "").split("; ") if q.get("role") else [None]
        mentions = q["speaker"] or [None]
        speakers = []
        if q["speaker"] or q.get("name"):
            for i in range(max(len(names), len(mentions))):
                m = mentions[i] if i < len(mentions) else None
                role = roles[i] if i < len(roles) else None
                speakers.append({"mention": span(*m) if m else None, "name": names[i] if i < len(names) else None,
                                 "role": {"text": role, "title": role} if role else None})
        out["quotations"].append({"kind": q["kind"], "content": [span(s, e) for s, e in q["content"]],
                                  "speakers": speakers, "confidence": 0.9})
    return {**out, **extra}


def light(p):
    """Without the texts of spans, for vectors that do not need them."""
    for q in p["quotations"]:
        for c in q["content"] + [s["mention"] for s in q["speakers"] if s["mention"]]:
            c.pop("text", None)
    return p


def move(x, rng, n, text):
    x["start"] = max(0, x["start"] + rng.randint(-n, n))
    x["end"] = min(len(text), max(x["start"], x["end"] + rng.randint(-n, n)))


def shifted(p, g, rng):
    for e in p.get("entities", []):
        for m in e["mentions"]:
            if rng.random() < 0.5: move(m, rng, 4, g["text"])
    for q in p["quotations"]:
        for c in q["content"]: move(c, rng, 12 if rng.random() < 0.5 else 90, g["text"])
        for s in q["speakers"]:
            if s["mention"]: move(s["mention"], rng, 9, g["text"])


def speakers(p, g, rng):
    all_of = [s for q in p["quotations"] for s in q["speakers"]]
    for q in p["quotations"]:
        if all_of and q["speakers"] and rng.random() < 0.5:
            part = rng.choice(["all", "mention", "name", "role"])
            other = json.loads(json.dumps(rng.choice(all_of)))
            if part == "all": q["speakers"][0] = other
            else: q["speakers"][0][part] = other[part]


def unnamed(p, g, rng):
    for q in p["quotations"]:
        for s in q["speakers"]:
            turn = rng.randrange(6)
            if turn == 0: s["name"] = None
            elif turn == 1: s["mention"] = None
            elif turn == 2 and s["name"]: s["name"] = s["name"].split()[-1]
            elif turn == 3 and s["name"]: s["name"] = "Mr. " + s["name"][0] + ". " + s["name"].split()[-1].upper()
            elif turn == 4: s["role"] = None
        if rng.random() < 0.1: q["speakers"] = []


def joint(p, g, rng):
    for a, b in zip(p["quotations"], p["quotations"][1:]):
        if rng.random() < 0.3: a["speakers"] = a["speakers"] + json.loads(json.dumps(b["speakers"]))
        elif rng.random() < 0.3: a["speakers"] = a["speakers"][:1]


def roles(p, g, rng):
    for q in p["quotations"]:
        for s in q["speakers"]:
            turn, had = rng.randrange(6), (s["role"] or {}).get("text")
            if turn == 0: s["role"] = {"text": "spokesman", "title": "spokesman"}
            elif turn == 1 and had: s["role"] = {"text": "former " + had, "title": had}
            elif turn == 2 and had: s["role"] = {"text": "", "title": had.split()[-1]}
            elif turn == 3 and had: s["role"] = "the " + had.upper() + ","


def doubled(p, g, rng):
    out = []
    for q in p["quotations"]:
        out.append(q)
        if rng.random() < 0.4: out.append(json.loads(json.dumps(q)))
        if rng.random() < 0.2 and len(out) > 1:
            out[-2] = {**out[-2], "content": out[-2]["content"] + q["content"]}
    p["quotations"] = out
    for e in p.get("entities", []):
        e["mentions"] += [dict(m) for m in e["mentions"] if rng.random() < 0.3]


def kinds(p, g, rng):
    for q in p["quotations"]:
        if rng.random() < 0.5: q["kind"] = rng.choice(["direct", "mixed", "indirect", "thought"])
    for e in p.get("entities", []):
        if rng.random() < 0.4: e["type"] = rng.choice(["person", "place", "organisation", "other"])


def cut(p, g, rng):
    """Content in more or fewer pieces, within a record or over several."""
    out = []
    for q in p["quotations"]:
        c = q["content"]
        turn = rng.randrange(4)
        if turn == 0 and len(c) > 1:
            q["content"] = [{"start": c[0]["start"], "end": c[-1]["end"]}]
        elif turn == 1:
            at = (c[0]["start"] + c[0]["end"]) // 2
            q["content"] = [{"start": c[0]["start"], "end": at}, {"start": at, "end": c[0]["end"]}] + c[1:]
        elif turn == 2 and len(c) > 1:
            out += [{**q, "content": [x]} for x in c]
            continue
        out.append(q)
    p["quotations"] = out


def gaps(p, g, rng):
    p["quotations"] = [q for q in p["quotations"] if rng.random() < 0.6]
    text = g["text"]
    for _ in range(4):
        s = rng.randrange(len(text) or 1)
        p["quotations"].append({"kind": rng.choice(["direct", "indirect"]), "content": [{"start": s, "end": min(len(text), s + 40)}],
                                "speakers": [], "confidence": 0.1})
    if "entities" in p: p["entities"] = [e for e in p["entities"] if rng.random() < 0.7]


def loose(p, g, rng):
    """Forms that a reader must accept: pairs, missing fields, pronouns, articles and possessives, wrong texts."""
    text = g["text"]
    for e in p.get("entities", []):
        m, turn = e["mentions"][0], rng.randrange(7)
        if turn == 0: m["form"] = rng.choice(["pronoun", "nominal", "short"])
        elif turn == 1 and text[max(0, m["start"] - 4):m["start"]].lower() == "the ": m["start"] -= 4
        elif turn == 2 and text[m["end"]:m["end"] + 2] in ("'s", "’s"): m["end"] += 2
        elif turn == 3: m["text"] = text[m["start"]:m["end"]]
        elif turn == 4: m["text"] = text[m["start"]:m["end"]] + "!"
        elif turn == 5: e.update(e.pop("mentions")[0], form="pronoun")
        elif turn == 6: m.pop("form"); m["end"] = min(len(text), m["end"] + 1)
    for q in p["quotations"]:
        if rng.random() < 0.5: q["content"] = [[c["start"], c["end"]] for c in q["content"]]
        if rng.random() < 0.2: q["speakers"] = None
        elif rng.random() < 0.5:
            for s in q["speakers"]:
                m = s["mention"]
                if isinstance(m, dict): s["mention"] = rng.choice([[m], [[m["start"], m["end"]]], [[m["start"], m["end"]], [None, 3]]])
                if rng.random() < 0.3: s.pop("role", None)
        if rng.random() < 0.1: q["content"] = []


VARIANTS = dict(perfect=None, shifted=shifted, speakers=speakers, unnamed=unnamed, joint=joint, roles=roles,
                doubled=doubled, kinds=kinds, cut=cut, gaps=gaps, loose=loose, all=None)


def predictions(name, gold, rng):
    out = []
    for i, g in enumerate(gold):
        p = contract(g)
        if name not in ("perfect",) and not (name == "loose" and i == 0): p = light(p)
        if name == "all":
            for step in rng.sample([v for v in VARIANTS.values() if v and v is not loose], 4): step(p, g, rng)
            loose(p, g, rng)
        elif VARIANTS[name]: VARIANTS[name](p, g, rng)
        if name not in ("perfect", "shifted", "doubled", "kinds", "gaps", "loose", "all"): p.pop("entities", None)
        if name == "gaps" and i % 5 == 1: continue
        if name == "gaps" and i % 5 == 2: p = {"schema": "onrecord/1", "id": g["id"], "line": i + 1, "error": "no text"}
        out.append(p)
    if name == "doubled": out.insert(0, {"id": gold[0]["id"], "quotations": []})
    return out


def odd(rng):
    """A gold file of names, roles and letters that are hard to compare, with its predictions."""
    gold, pred = [], []
    for i, (want, got) in enumerate(NAMES):
        want_role, got_role = ROLES[i % len(ROLES)]
        text = f"“Ça va, Ⓐ १२ हिन्दी नहीं {i}²,” {want or 'a man'}'s aide for the BBC’s Ruiz said."
        at = text.index("”") + 2
        end = at + len(want or "a man")
        q = {"kind": "direct", "content": [[1, at - 2]], "speaker": [[at, end]] if i % 4 else [], "cue": [], "name": want}
        if i % 5: q["role"] = want_role
        bbc, ruiz = text.index("the BBC"), text.rindex("Ruiz")
        gold.append({"id": i, "set": "odd", "text": text, "quotations": [q],
                     "entities": [{"start": bbc + 4, "end": bbc + 7, "type": "organisation"},
                                  {"start": ruiz, "end": ruiz + 4, "type": "person"}, {"start": 1, "end": 3, "type": "other"}]})
        mention = {"start": at, "end": end - i % 3, "text": text[at:end - i % 3]} if i % 3 else None
        if got == "…": mention = {"start": at, "end": end}
        role = {"text": got_role, "title": "x"} if i % 2 and got_role else got_role
        pred.append({"id": i, "entities": [{"type": "organisation", "mentions": [{"start": bbc, "end": bbc + 9}]},
                                           {"type": "place", "mentions": [{"start": ruiz - 3, "end": ruiz + 5}]}],
                     "quotations": [{"kind": "mixed", "content": [{"start": i % 7, "end": at - i % 9}],
                                     "speakers": [{"mention": mention, "name": got, "role": role}], "confidence": 1.0}]})
    return gold, pred


def write(path, records):
    path.write_text("".join(json.dumps(r, ensure_ascii=False, separators=(",", ":")) + "\n" for r in records), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("scorer")
    parser.add_argument("--freeze", action="store_true", help="take the gold records from corpora/gold.jsonl anew")
    parser.add_argument("--gold", type=pathlib.Path, help="gold file to make vectors of instead")
    parser.add_argument("--out", type=pathlib.Path, default=VECTORS, help="folder of the vectors")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    read = lambda path: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path else []
    args.out.mkdir(parents=True, exist_ok=True)
    if args.gold:
        gold = [json.loads(line) for line in args.gold.open(encoding="utf-8")]
    else:
        if args.freeze:
            write(args.out / "gold.jsonl", [r for r in map(json.loads, (ROOT / "corpora" / "gold.jsonl").open(encoding="utf-8"))
                                            if r["id"] in FROZEN])
        gold = [json.loads(line) for line in (args.out / "gold.jsonl").open(encoding="utf-8")]

    def vector(name, gold_path, pred):
        path = args.out / f"{name}.pred.jsonl"
        write(path, pred)
        done = subprocess.run([args.scorer, str(gold_path), str(path), "--json"], capture_output=True, text=True)
        if done.returncode: sys.exit(f"{name}: {done.stderr}")
        (args.out / f"{name}.expected.json").write_text(done.stdout, encoding="utf-8")

    gold_path = args.gold or args.out / "gold.jsonl"
    for name in VARIANTS:
        vector(name, gold_path, predictions(name, gold, random.Random(f"{args.seed} {name}")))
    if not args.gold:
        odd_gold, odd_pred = odd(random.Random(args.seed))
        write(args.out / "odd.gold.jsonl", odd_gold)
        vector("odd", args.out / "odd.gold.jsonl", odd_pred)


if __name__ == "__main__":
    main()
