"""Draws what a program prints on a terminal, colours included, as SVG: docs/terminal.svg of the README.

    python3 tools/terminal_svg.py COLUMNS LINES COMMAND... > docs/terminal.svg

Runs the command with colours on (CLICOLOR_FORCE) and draws its first lines. Knows the colours of ANSI, bold, faint and
underlined; no more is needed.
"""

import html
import os
import re
import subprocess
import sys

COLOURS = {31: "#ff8d8d", 32: "#7fd88f", 33: "#edc061", 34: "#79b8ff", 35: "#f08bf0", 36: "#5cd8cd"}
SIZE, HEIGHT, LEFT, TOP = 14, 21, 18, 44


def pieces(line):
    """The pieces of a line with the codes in force."""
    codes = set()
    for code, text in re.findall(r"\x1b\[([\d;]*)m|([^\x1b]+)", line):
        if text:
            yield frozenset(codes), text
        else:
            for n in map(int, filter(None, code.split(";") if code else ["0"])):
                codes = set() if n == 0 else codes | {n}


def main():
    columns, count, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    environment = dict(os.environ, CLICOLOR_FORCE="1", COLUMNS=str(columns))
    shown = subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout
    lines = shown.split("\n")[:count]
    title = " ".join([os.path.basename(command[0])] + command[1:])
    width, height = round(columns * SIZE * 0.6) + 2 * LEFT, TOP + HEIGHT * len(lines) + 14
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">')
    print(f"<title>$ {html.escape(title)}</title>")
    print(f'<rect width="{width}" height="{height}" rx="8" fill="#16171a"/>')
    print(f'<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="{SIZE}" fill="#e9e6e0" xml:space="preserve">')
    print(f'<text x="{LEFT}" y="26" fill="#a9a59d">$ {html.escape(title)}</text>')
    for i, line in enumerate(lines):
        spans, at = [], 0
        for codes, text in pieces(line):
            style = ""
            for code in sorted(codes):
                if code in COLOURS:
                    style += f' fill="{COLOURS[code]}"'
                style += {1: ' font-weight="700"', 2: ' fill="#a9a59d"', 4: ' text-decoration="underline"'}.get(code, "")
            # Each piece at its column, so that a font of other widths keeps the columns.
            x = LEFT + at * SIZE * 0.6
            if text.strip():
                start = len(text) - len(text.lstrip())
                spans.append(f'<tspan x="{x + start * SIZE * 0.6:.1f}"{style}>{html.escape(text.strip(), False)}</tspan>')
            at += len(text)
        if spans:
            print(f'<text y="{TOP + HEIGHT * i + 16}">{"".join(spans)}</text>')
    print("</g>\n</svg>")


main()
