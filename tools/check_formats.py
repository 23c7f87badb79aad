#!/usr/bin/env python3
"""Reads what onrecord writes with programs of others, and says whether they understand it.

    python3 -m venv venv && venv/bin/pip install "spacy==3.8.*" label-studio-sdk bratly bratly-io-fs
    venv/bin/python tools/check_formats.py target/release/onrecord corpora/*.txt

For each article and format: does a reader made by someone else take it, and does it give back what went in? Where a package
is not installed, that format is left out and said to be. Exit status 0 if nothing is wrong. Python 3.9 or later; needs no
network.
"""

import contextlib
import csv
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def run(program, *args):
    return subprocess.run([program, *args], check=True, capture_output=True, text=True, encoding="utf-8").stdout


def lines(program, files, form):
    return [json.loads(line) for line in run(program, "--format", form, *files).splitlines()]


def reference(program, files):
    """The program's own JSON, against which the others are held."""
    return lines(program, files, "jsonl")


def check_spacy(program, files):
    import spacy
    from spacy.tokens import Doc

    Doc.set_extension("onrecord", default=None, force=True)
    vocab = spacy.blank("en").vocab
    checks = 0
    for own, shape in zip(reference(program, files), lines(program, files, "spacy")):
        doc = Doc(vocab).from_json(shape, validate=True)
        assert doc.text == shape["text"], "the text is not the same"
        back = doc.to_json()
        for part in ("text", "ents", "sents", "spans"):
            assert back.get(part, []) == shape[part] or (part == "spans" and same_groups(back, shape)), f"{part} differ"
        assert [(t["start"], t["end"]) for t in back["tokens"]] == [(t["start"], t["end"]) for t in shape["tokens"]]
        spans = [(s.start_char, s.end_char, s.label_) for s in doc.spans.get("quotations", [])]
        expected = [(c["start"], c["end"], q["kind"]) for q in own["quotations"] for c in q["content"]]
        assert spans == expected, "quotations differ"
        names = {s.kb_id_ for s in doc.spans.get("speakers", [])}
        assert names <= {s["name"] or "" for q in own["quotations"] for s in q["speakers"]}
        assert doc._.onrecord["quotations"] == own["quotations"], "the extension differs"
        checks += len(spans) + len(shape["ents"])
    return f"spaCy {spacy.__version__}: {checks} spans and entities"


def same_groups(back, shape):
    full = {name: spans for name, spans in shape["spans"].items() if spans}
    return {name: spans for name, spans in back.get("spans", {}).items() if spans} == full


def check_label_studio(program, files):
    from label_studio_sdk.label_interface import LabelInterface

    config = configuration()
    interface = LabelInterface(config)
    interface.validate()
    tasks = json.loads(run(program, "--format", "label-studio", *files))
    checks = 0
    for task in tasks:
        assert interface.validate_task({"data": task["data"]}), "the task is not valid"
        for prediction in task["predictions"]:
            assert interface.validate_prediction(prediction), "the prediction is not valid"
            units = task["data"]["text"].encode("utf-16-le")
            for region in prediction["result"]:
                if region["type"] == "labels":
                    value = region["value"]
                    assert units[value["start"] * 2 : value["end"] * 2].decode("utf-16-le") == value["text"]
                    checks += 1
    return f"label-studio-sdk: {len(tasks)} tasks, {checks} regions"


def configuration():
    """The labelling interface as docs/FORMATS.md prints it."""
    page = (Path(__file__).parent.parent / "docs" / "FORMATS.md").read_text(encoding="utf-8")
    return page.split("```xml\n", 1)[1].split("```", 1)[0]


def check_brat(program, files):
    from bratly import EntityAnnotation, EquivalenceAnnotation, NoteAnnotation, RelationAnnotation
    from bratly.io.file_read_src import read_and_load_ann_file as read

    checks = 0
    with tempfile.TemporaryDirectory() as folder:
        run(program, "--format", "brat", "--output", folder, *files)
        anns = sorted(Path(folder).glob("*.ann"))
        own = reference(program, files)
        assert len(anns) == len(own)
        for ann, article in zip(anns, own):
            text = ann.with_suffix(".txt").read_bytes().decode("utf-8")
            written = ann.read_text(encoding="utf-8").splitlines()
            # It wants ids without hyphens, which brat does not, and says so at length; places are checked below.
            with contextlib.redirect_stdout(io.StringIO()):
                found = read(str(ann), no_duplicates=False, renumerotize=False, grammar_check=False).annotations
            bound = [a for a in found if isinstance(a, EntityAnnotation)]
            for a in bound:
                words = " ".join(text[f.start : f.end] for f in a.fragments)
                assert words == a.content, (ann.name, a.label, a.content)
            for kind, letter in ((RelationAnnotation, "R"), (EquivalenceAnnotation, "*"), (NoteAnnotation, "#")):
                read_in = sum(isinstance(a, kind) for a in found)
                assert read_in == sum(line[0] == letter for line in written), f"{letter}: {read_in} were read"
            mentions = sorted((m["start"], m["end"]) for e in article["entities"] for m in e["mentions"])
            names = [a for a in bound if a.label in {"Person", "Place", "Organisation"}]
            assert sorted((a.fragments[0].start, a.fragments[-1].end) for a in names) == mentions, "mentions differ"
            assert sum(a.label in {"Direct", "Mixed", "Indirect"} for a in bound) == len(article["quotations"])
            checks += len(found)
    return f"bratly: {checks} annotations"


def check_tsv(program, files):
    checks = 0
    with tempfile.TemporaryDirectory() as folder:
        run(program, "--format", "tsv", "--output", folder, *files)
        tables = {}
        for name in ("quotations", "entities", "mentions"):
            with open(Path(folder) / f"{name}.tsv", encoding="utf-8", newline="") as file:
                tables[name] = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        for article in reference(program, files):
            rows = {name: [r for r in table if r["article"] == article["id"]] for name, table in tables.items()}
            assert len(rows["quotations"]) == len(article["quotations"])
            assert len(rows["entities"]) == len(article["entities"])
            assert len(rows["mentions"]) == sum(len(e["mentions"]) for e in article["entities"])
            for row, quotation in zip(rows["quotations"], article["quotations"]):
                assert row["rule"] == quotation["rule"] and None not in row
                assert int(row["start"]) == quotation["content"][0]["start"]
            checks += sum(map(len, rows.values()))
    return f"Python's csv: {checks} rows"


def check_json(program, files):
    """No package reads these two; the standards' own rules are checked."""
    checks = 0
    for path, page in zip(files, lines(program, files, "web-annotation")):
        text = Path(path).read_text(encoding="utf-8")
        assert page["@context"] == "http://www.w3.org/ns/anno.jsonld" and page["type"] == "AnnotationPage"
        for annotation in page["items"]:
            for target in annotation["target"]:
                position, quote = target["selector"]
                assert text[position["start"] : position["end"]] == quote["exact"]
                assert text.find(quote["prefix"] + quote["exact"] + quote["suffix"]) >= 0
                checks += 1
    for path, answer in zip(files, lines(program, files, "corenlp")):
        text = Path(path).read_text(encoding="utf-8")
        for quote in answer["quotes"]:
            assert text[quote["beginIndex"] : quote["endIndex"]] == quote["text"]
            checks += 1
        for sentence in answer["sentences"]:
            made = "".join(t["before"] + t["originalText"] for t in sentence["tokens"])
            assert made.strip() in text
    return f"rules of Web Annotation and CoreNLP: {checks} targets and quotes"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, files = sys.argv[1], sys.argv[2:]
    failed = False
    for check in (check_spacy, check_label_studio, check_brat, check_tsv, check_json):
        name = check.__name__.removeprefix("check_").replace("_", "-")
        try:
            print(f"{name}: all right ({check(program, files)})")
        except ImportError as e:
            print(f"{name}: left out, {e.name} is not installed")
        except AssertionError as e:
            print(f"{name}: WRONG: {e}")
            failed = True
    sys.exit(failed)


if __name__ == "__main__":
    main()
