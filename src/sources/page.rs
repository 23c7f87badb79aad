//! A table as a page of HTML: a chart of bars as inline SVG, the table itself, and how it was counted. It needs no network
//! and no script; everything from articles is escaped.

use super::table::percent;
use super::{By, Row, Table};
use crate::output::html::escape;
use std::fmt::Write;

const STYLE: &str = include_str!("page.css");

/// Bars in the chart: more do not fit a page.
const BARS: usize = 25;

/// Rows in the page's table; the CSV has them all.
const ROWS: usize = 1000;

/// The width of the chart, in units of the drawing.
const WIDTH: u64 = 900;

/// Where bars begin and where the longest ends.
const LEFT: u64 = 300;
const RIGHT: u64 = 820;

/// The height of a bar with the space below it.
const STEP: u64 = 26;

pub(super) fn html(table: &Table) -> String {
    let mut out = String::with_capacity(8192 + table.rows.len().min(ROWS) * 256);
    let what = match table.by {
        By::Speaker => "Who is quoted",
        By::Role => "In what role people are quoted",
        By::Gender => "Gender of those who are quoted",
        By::Organisation => "For whom those speak who are quoted",
        By::Kind => "What sort of speaker is quoted",
    };
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{what}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{what}</h1>\n"
    );
    let total = &table.total;
    out.push_str("<dl class=\"total\">\n");
    for (name, figure) in [
        ("articles", total.articles),
        ("quotations", total.quotations),
        ("words quoted", total.words),
        ("with a speaker", total.attributed),
        ("with a named one", total.named),
        ("articles left out by date", total.left_out),
    ] {
        if figure > 0 || name != "articles left out by date" {
            let _ = writeln!(out, "<div><dt>{name}</dt><dd>{}</dd></div>", grouped(figure));
        }
    }
    out.push_str("</dl>\n");
    chart(&mut out, table);
    rows(&mut out, table);
    out.push_str("<h2>How this was counted</h2>\n");
    for sentence in table.method() {
        let _ = writeln!(out, "<p class=\"soft\">{}</p>", escaped(sentence));
    }
    let version = env!("CARGO_PKG_VERSION");
    let _ = write!(out, "<p class=\"soft\">onrecord {version}</p>\n</main>\n</body>\n</html>\n");
    out
}

/// Bars of quotations, parted by how much of them stands in marks.
fn chart(out: &mut String, table: &Table) {
    // Few rows are compared with what is left over; many would be dwarfed by it.
    let few = matches!(table.by, By::Gender | By::Kind);
    let rows: Vec<&Row> = table.rows.iter().filter(|row| few || !row.aside).take(BARS).collect();
    let Some(most) = rows.iter().map(|row| row.quotations).max() else { return };
    let height = rows.len() as u64 * STEP + 6;
    let _ = write!(
        out,
        "<h2 id=\"chart\">Quotations</h2>\n<p class=\"key soft\" aria-hidden=\"true\">\
         <span class=\"direct\"></span>in marks<span class=\"mixed\"></span>partly in marks\
         <span class=\"indirect\"></span>reported</p>\n\
         <figure>\n<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"chart\" aria-describedby=\"table\">\n"
    );
    for (i, row) in rows.iter().enumerate() {
        let y = i as u64 * STEP + 4;
        let label: String = table.label(row);
        let short: String = match label.chars().count() {
            0..=40 => label.clone(),
            _ => label.chars().take(39).chain(['…']).collect(),
        };
        let text = y + 14;
        let _ = write!(
            out,
            "<g><title>{}: {} quotations</title><text x=\"{}\" y=\"{text}\" text-anchor=\"end\">{}</text>",
            escaped(&label),
            row.quotations,
            LEFT - 8,
            escaped(&short)
        );
        let mut before = 0;
        for (class, part) in [("direct", row.direct), ("mixed", row.mixed), ("indirect", row.indirect)] {
            let (from, to) = (scaled(before, most), scaled(before + part, most));
            before += part;
            if to > from {
                let (x, width) = (LEFT + from, to - from);
                let _ = write!(out, "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"18\"/>");
            }
        }
        let end = LEFT + scaled(row.quotations, most) + 6;
        let _ = writeln!(out, "<text x=\"{end}\" y=\"{text}\">{}</text></g>", grouped(row.quotations));
    }
    out.push_str("</svg>\n</figure>\n");
}

fn scaled(part: u64, most: u64) -> u64 {
    ((RIGHT - LEFT) as f64 * part as f64 / most.max(1) as f64).round() as u64
}

fn rows(out: &mut String, table: &Table) {
    let speakers = table.by == By::Speaker;
    let shown = table.rows.len().min(ROWS);
    let hidden = table.rows.len() - shown + table.cut;
    let more = if hidden > 0 { format!("; {} more rows are left out", grouped(hidden as u64)) } else { String::new() };
    let _ = write!(
        out,
        "<h2>The table</h2>\n<div class=\"wide\">\n<table id=\"table\">\n<caption>By {}, most quotations first{more}. Shares in % of \
         all quotations, words and articles.</caption>\n<thead><tr><th scope=\"col\">{}</th>",
        table.by.name(),
        table.by.name()
    );
    if speakers {
        out.push_str("<th scope=\"col\">role</th><th scope=\"col\">kind</th><th scope=\"col\">gender</th>");
    }
    for head in ["quotations", "%", "words", "%", "articles", "%"] {
        let _ = write!(out, "<th scope=\"col\" class=\"n\">{head}</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows[..shown] {
        let _ = write!(out, "<tr><th scope=\"row\">{}</th>", escaped(&table.label(row)));
        if speakers {
            let role = row.role.as_deref().unwrap_or("");
            let kind = row.kind.map_or("", crate::SpeakerKind::name);
            let gender = match row.kind {
                Some(crate::SpeakerKind::Person) => row.gender.name().unwrap_or("unknown"),
                _ => "",
            };
            let _ = write!(out, "<td>{}</td><td>{kind}</td><td>{gender}</td>", escaped(role));
        }
        let total = &table.total;
        for (part, whole) in
            [(row.quotations, total.quotations), (row.words, total.words), (row.articles, total.articles)]
        {
            let _ = write!(out, "<td class=\"n\">{}</td><td class=\"n\">{}</td>", grouped(part), percent(part, whole));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

/// 1234567 as 1,234,567.
fn grouped(figure: u64) -> String {
    let digits = figure.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}
