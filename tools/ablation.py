#!/usr/bin/env python3
"""What each part of the entity layer buys: F1 by set, of five stages. For maintainers; needs numpy and scipy.

    cargo run --release --features eval --example evidence -- GOLD.jsonl… > evidence.jsonl
    tools/ablation.py evidence.jsonl

Read from the evidence of the candidates, before a string of a story about sport is parted into club and town.
"""
import argparse
import numpy as np
from fit import fit, load, matrix

LISTED = [("listed person",), ("listed country", "listed city", "listed state or province", "listed place"),
          ("listed organisation", "listed company", "listed team")]

def f1(p, votes, gold):
    named = p < 3
    return 200 * votes[named, p[named]].sum() / (votes[named].sum() + gold)

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("evidence"); a.add_argument("--weight", action="append", default=[], metavar="SET=W")
    o = a.parse_args()
    docs, names = load(o.evidence, "second")
    weight = {k: float(v) for k, v in (w.split("=") for w in o.weight)}
    X, votes = matrix(docs, len(names)); D = X.toarray(); has = lambda *n: D[:, [names.index(x) for x in n]].max(1) > 0
    sets = np.array([d[0] for d in docs for _ in d[1]])
    of = np.array([weight.get(s, 1.0) for s in sets])
    memory = np.zeros(len(names), bool); memory[names.index("surname of a person named in full"):] = True
    full = fit(X, votes, of)

    lists = np.full(len(D), 3)
    for k in (0, 2, 1):                                     # listed as several: a place before an organisation before a person
        lists[has(*LISTED[k])] = k
    lists[has("listed as something else", "listed nationality or adjective")] = 3
    runs = lists.copy(); open_ = lists == 3
    person = has("given name and surname", "opens with a common given name") & ~has("one word") & ~has("head word of organisations", "head word of places", "head word of other things")
    for k, rule in ((0, person), (1, has("head word of places")), (2, has("head word of organisations"))):
        runs[open_ & rule] = k
    # Every sign counts one for a kind that it speaks for, one against what it speaks against.
    unit = np.where(full > 0.3, 1.0, np.where(full < -0.3, -1.0, 0.0))
    first = unit * ~memory[:, None]
    stages = [("lists alone", lists), ("+ runs, cut and read by their words", runs), ("+ evidence around, each sign worth one", (D @ first).argmax(1)),
              ("+ memory of the document", (D @ unit).argmax(1)), ("+ fitted weights", (D @ full).argmax(1))]
    shown = [s for s in sorted(set(sets)) if sum(d[0] == s for d in docs) >= 10]
    print(f"| stage | {' | '.join(shown)} |\n|---|{'---:|' * len(shown)}")
    for name, p in stages:
        row = [f1(p[sets == s], votes[sets == s], sum(d[2] for d in docs if d[0] == s)) for s in shown]
        print(f"| {name} | {' | '.join(f'{x:.1f}' for x in row)} |")

if __name__ == "__main__":
    main()
