#!/usr/bin/env python3
"""Fits the weights of the evidence (src/entity/weights.rs) on gold entities. For maintainers; needs numpy and scipy.

    cargo run --release --features eval --example evidence -- GOLD.jsonl… > evidence.jsonl
    fit.py evidence.jsonl first  > first.json
    fit.py evidence.jsonl second > second.json
    fit.py --write first.json second.json > src/entity/weights.rs

Multinomial logistic regression over strings (one decision a string a document), L2-regularised and deterministic.
The first round leaves the document's memory out; run it, write the weights, build, then fit the second round on
what the first one remembers. What it reads never enters the project; what it writes is the table.
`--cross` prints the accuracy of a five-fold cross-validation by document instead.
"""
import argparse, json, sys

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
            votes = {}
            for s, e, g in r["spans"]:
                votes.setdefault(g, [0, 0, 0, 0])[gold.get(trim(r["text"], s, e), 3)] += 1
            rows = []
            for g, v in votes.items():
                signs = [(i, x) for i, x in r["rows"][g] if round_ == "second" or i < r["first"]]
                rows.append((signs, v))
            docs.append((r["set"], rows))
    return docs, names

def matrix(docs, n):
    import numpy as np
    X, Y, W = [], [], []
    for _, rows in docs:
        for signs, votes in rows:
            x = np.zeros(n, dtype=np.float32)
            for i, v in signs: x[i] = v
            for k in range(4):
                if votes[k]:
                    X.append(x); Y.append(k); W.append(votes[k] ** 0.75)
    return np.array(X), np.array(Y), np.array(W)

def fit(X, Y, W, c=0.6):
    import numpy as np
    from scipy.optimize import minimize
    n, d = X.shape; T = np.eye(4)[Y]
    def loss(w):
        w = w.reshape(d, 4); z = X @ w; z -= z.max(1, keepdims=True)
        e = np.exp(z); p = e / e.sum(1, keepdims=True)
        l = -(W * np.log(p[np.arange(n), Y] + 1e-12)).sum() + c * (w * w).sum()
        g = X.T @ ((p - T) * W[:, None]) + 2 * c * w
        return l, g.ravel().astype(np.float64)
    r = minimize(loss, np.zeros(d * 4), jac=True, method="L-BFGS-B", options={"maxiter": 400})
    return r.x.reshape(d, 4)

def f1(p, Y, W):
    tp = W[(p == Y) & (Y < 3)].sum(); pred = W[p < 3].sum(); gold = W[Y < 3].sum()
    return 200 * tp / (pred + gold)

def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("files", nargs="+"); a.add_argument("--write", action="store_true"); a.add_argument("--cross", action="store_true")
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
    if o.cross:
        for fold in range(5):
            train = [d for i, d in enumerate(docs) if i % 5 != fold]; test = [d for i, d in enumerate(docs) if i % 5 == fold]
            w = fit(*matrix(train, len(names)))
            for s in sorted({d[0] for d in test}):
                X, Y, W = matrix([d for d in test if d[0] == s], len(names))
                print(fold, s, f"{f1((X @ w).argmax(1), Y, W ** (4 / 3)):.1f}")
        return
    w = fit(*matrix(docs, len(names)))
    json.dump({"names": names, "weights": [[float(x) for x in r] for r in w]}, sys.stdout)

if __name__ == "__main__":
    main()
