#!/usr/bin/env python3
"""Fits the weights of the evidence (src/entity/weights.rs) on gold entities. For maintainers; needs numpy and scipy.

    cargo run --release --features eval --example evidence -- GOLD.jsonl… > evidence.jsonl
    fit.py evidence.jsonl first  > first.json
    fit.py evidence.jsonl second > second.json
    fit.py --write first.json second.json > src/entity/weights.rs

Multinomial logistic regression over strings (one decision a string a document), L2-regularised and deterministic.
The first round leaves the document's memory out; run it, write the weights, build, then fit the second round on
what the first one remembers. What it reads never enters the project; what it writes is the table.

`--weight SET=0.5` lets the strings of a set count less. `--cross` prints, for each set, the F1 of a five-fold
cross-validation by document, and of weights fitted on all other sets; both leave the first round's weights as they are.
"""
import argparse, json, sys

TITLES = ("honorific before", "rank before", "office before")
KINDS = {"person": 0, "place": 1, "organisation": 2}

def trim(text, s, e):
    """Spans are compared as the scorer compares them: without the article, possessive and closing marks."""
    if text[s:e].lower().startswith("the "): s += 4
    if text[s:e].lower().endswith(("'s", "’s")): e -= 2
    while s < e and not text[s].isalnum(): s += 1
    while e > s and text[e - 1] in " \n\t,;:'’\"”": e -= 1
    return s, e

def load(path, round_):
    docs, names = [], None
    with open(path, encoding="utf8") as f:
        for line in f:
            r = json.loads(line)
            if "names" in r: names = r["names"]; continue
            if not r.get("entities"): continue
            gold = {trim(r["text"], e["start"], e["end"]): KINDS.get(e["type"], 3) for e in r["entities"]}
            # Where gold takes the title into the name, the name without it is right all the same.
            ends = {e: (s, k) for (s, e), k in gold.items()}
            titles = {names.index(n) for n in TITLES}
            titled = {g for g, row in enumerate(r["rows"]) if any(i in titles for i, _ in row)}
            votes = {}
            for s, e, g in r["spans"]:
                s, e = trim(r["text"], s, e)
                kind = gold.get((s, e), 3)
                if kind == 3 and g in titled and e in ends and ends[e][0] < s and ends[e][1] == 0: kind = 0
                votes.setdefault(g, [0, 0, 0, 0])[kind] += 1
            rows = []
            for g, v in votes.items():
                signs = [(i, x) for i, x in r["rows"][g] if round_ == "second" or i < r["first"]]
                rows.append((signs, v))
            docs.append((r["set"], rows, sum(k < 3 for k in gold.values())))
    return docs, names

def matrix(docs, n):
    """Signs of all strings, sparse, and how often each string is each kind in gold."""
    import numpy as np
    from scipy.sparse import csr_matrix
    at, of, value, votes = [], [], [], []
    for _, rows, _ in docs:
        for signs, v in rows:
            for i, x in signs: at.append(len(votes)); of.append(i); value.append(x)
            votes.append(v)
    return csr_matrix((value, (at, of)), shape=(len(votes), n)), np.array(votes, dtype=float)

def fit(X, votes, each, c=0.6):
    import numpy as np
    from scipy.optimize import minimize
    W = votes ** 0.75 * each[:, None]; XT = X.T.tocsr(); total = W.sum(1, keepdims=True); d = X.shape[1]
    def loss(w):
        w = w.reshape(d, 4); z = X @ w; z -= z.max(1, keepdims=True)
        e = np.exp(z); s = e.sum(1, keepdims=True)
        return -(W * (z - np.log(s))).sum() + c * (w * w).sum(), (XT @ (e / s * total - W) + 2 * c * w).ravel()
    r = minimize(loss, np.zeros(d * 4), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return r.x.reshape(d, 4)

RESERVE = 0.82 # as in src/entity/decide.rs

def counts(docs, w):
    """Right, predicted and gold mentions."""
    import numpy as np
    X, votes = matrix(docs, len(w)); z = X @ w; z[:, 3] += np.log(RESERVE); p = z.argmax(1)
    named = p < 3
    return np.array([votes[named, p[named]].sum(), votes[named].sum(), sum(d[2] for d in docs)])

def cross(docs, names, weight):
    import numpy as np
    def fitted(train):
        X, votes = matrix(train, len(names))
        return fit(X, votes, np.array([weight.get(d[0], 1.0) for d in train for _ in d[1]]))
    f = lambda c: 200 * c[0] / (c[1] + c[2])
    folds = [fitted([d for i, d in enumerate(docs) if i % 5 != k]) for k in range(5)]
    everything = fitted(docs)
    for s in sorted({d[0] for d in docs}):
        if len([d for d in docs if d[0] == s]) < 10: continue
        five = sum(counts([d for i, d in enumerate(docs) if i % 5 == k and d[0] == s], w) for k, w in enumerate(folds))
        others = counts([d for d in docs if d[0] == s], fitted([d for d in docs if d[0] != s]))
        itself = counts([d for d in docs if d[0] == s], everything)
        print(f"{s:14} fitted on itself too {f(itself):.1f}, five-fold {f(five):.1f}, fitted on the other sets {f(others):.1f}")

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("files", nargs="+"); a.add_argument("--write", action="store_true"); a.add_argument("--cross", action="store_true")
    a.add_argument("--weight", action="append", default=[], metavar="SET=W")
    o = a.parse_args()
    if o.write:
        first, second = (json.load(open(f)) for f in o.files)
        print("//! The weights of the evidence: one line a sign, for person, place, organisation and none of them.\n//!")
        print("//! Written by `tools/fit.py`, which fits them on gold entities (multinomial logistic regression); do not edit by\n//! hand. Positive speaks for, negative against; the unit is log-odds.\n")
        print("use super::evidence::SIGNS;\n")
        for label, doc, w in (("FIRST", "First round: dictionary, words and context.", first), ("SECOND", "Second round: with the document's memory.", second)):
            print(f"/// {doc}\n#[rustfmt::skip]\npub(super) const {label}: [[f32; 4]; SIGNS] = [")
            for name, row in zip(w["names"], w["weights"]): print("    [" + ", ".join(f"{x:.2f}" for x in row) + f"], // {name}")
            print("];\n" if label == "FIRST" else "];")
        return
    import numpy as np
    path, round_ = o.files
    docs, names = load(path, round_)
    weight = {k: float(v) for k, v in (w.split("=") for w in o.weight)}
    if o.cross: return cross(docs, names, weight)
    X, votes = matrix(docs, len(names))
    w = fit(X, votes, np.array([weight.get(d[0], 1.0) for d in docs for _ in d[1]]))
    json.dump({"names": names, "weights": [[float(x) for x in r] for r in w]}, sys.stdout)

if __name__ == "__main__":
    main()
