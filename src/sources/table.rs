//! Counts as a table: rows with shares, written as text, CSV or JSON. `page` writes the page of HTML.

use super::{By, Count};
use crate::dictionary::Gender;
use crate::document::{QuotationKind, Speaker, SpeakerKind};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt::Write;
use std::io;

/// The name and version of the schema of the JSON.
const SCHEMA: &str = "onrecord-sources/1";

/// Wordings of a name or a role that are counted for one row. The commonest one is printed, and it comes early.
const MOST_WORDINGS: usize = 32;

/// Titles that say nobody's role.
const HONORIFICS: [&str; 6] = ["mr", "mrs", "ms", "miss", "mx", "sir"];

/// Columns of text for names and for roles at most.
const WIDEST: usize = 40;

/// What was counted in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Total {
    /// Articles.
    pub articles: u64,
    /// Articles that were left out by their date, or for want of one.
    pub left_out: u64,
    /// Quotations.
    pub quotations: u64,
    /// Words in them.
    pub words: u64,
    /// Quotations with at least one speaker.
    pub attributed: u64,
    /// Quotations with at least one speaker who is named.
    pub named: u64,
}

/// One row: a speaker, or whatever the table is [`By`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Row {
    /// The name of the speaker, in its commonest wording, or of the group; for speakers without a name the words that
    /// describe them.
    pub name: String,
    /// Whether the row is what is left over: no speaker found, no role given.
    pub aside: bool,
    /// What the speaker is; `None` in tables of groups.
    pub kind: Option<SpeakerKind>,
    /// Whether the speaker has a name; `None` in tables of groups.
    pub named: Option<bool>,
    /// Whether the name is a single word that no dictionary lists, and may stand for several people.
    pub one_word: bool,
    /// The role in which the speaker is quoted most often.
    pub role: Option<String>,
    /// The speaker's gender, where articles say it and do not contradict each other.
    pub gender: Gender,
    /// Quotations.
    pub quotations: u64,
    /// Of these, wholly in marks.
    pub direct: u64,
    /// Of these, partly in marks.
    pub mixed: u64,
    /// Of these, without marks.
    pub indirect: u64,
    /// Words in them.
    pub words: u64,
    /// Articles with at least one of them.
    pub articles: u64,
}

/// The rows of a count, most quotations first, what is left over last.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// What the rows are.
    pub by: By,
    /// What was counted in all.
    pub total: Total,
    /// The rows.
    pub rows: Vec<Row>,
    /// Rows that [`top`](Table::top) has left out.
    pub cut: usize,
}

/// A row in the making.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    row: Row,
    names: Wordings,
    roles: Wordings,
    torn: bool,
    last_article: u64,
}

/// Different wordings of one thing with their counts.
#[derive(Clone, Debug, Default)]
struct Wordings(Vec<(String, u64)>);

impl Wordings {
    fn add(&mut self, wording: &str) {
        match self.0.iter().position(|(text, _)| text == wording) {
            Some(i) => self.0[i].1 += 1,
            None if self.0.len() < MOST_WORDINGS => self.0.push((wording.to_string(), 1)),
            None => {}
        }
    }

    /// The commonest, of several the first.
    fn commonest(&self) -> Option<String> {
        let most = self.0.iter().map(|(_, n)| *n).max()?;
        self.0.iter().find(|(_, n)| *n == most).map(|(text, _)| text.clone())
    }
}

impl Tally {
    pub(super) fn new(name: &str, aside: bool) -> Self {
        let row = Row {
            name: name.to_string(),
            aside,
            kind: None,
            named: None,
            one_word: false,
            role: None,
            gender: Gender::Unknown,
            quotations: 0,
            direct: 0,
            mixed: 0,
            indirect: 0,
            words: 0,
            articles: 0,
        };
        Tally { row, names: Wordings::default(), roles: Wordings::default(), torn: false, last_article: 0 }
    }

    /// Marks a name that may stand for several people.
    pub(super) fn of_one_word(mut self, yes: bool) -> Self {
        self.row.one_word = yes;
        self
    }

    /// Adds a quotation of the article of this number.
    pub(super) fn add(&mut self, count: Count, article: u64) {
        let row = &mut self.row;
        row.quotations += 1;
        row.words += count.words;
        match count.kind {
            QuotationKind::Direct => row.direct += 1,
            QuotationKind::Mixed => row.mixed += 1,
            QuotationKind::Indirect => row.indirect += 1,
        }
        row.articles += u64::from(self.last_article != article);
        self.last_article = article;
    }

    /// Adds what is known of the speaker.
    pub(super) fn describe(&mut self, speaker: &Speaker, gender: Gender) {
        let row = &mut self.row;
        row.kind = row.kind.or(Some(speaker.kind));
        row.named = row.named.or(Some(speaker.name.is_some()));
        if let Some(name) = &speaker.name {
            self.names.add(name);
            if let Some(role) = speaker.role.as_ref().filter(|role| !is_honorific(&role.text)) {
                self.roles.add(&role.text);
            }
        }
        if gender != Gender::Unknown {
            self.torn |= row.gender != Gender::Unknown && row.gender != gender;
            row.gender = gender;
        }
    }

    fn row(&self) -> Row {
        let name = self.names.commonest().unwrap_or_else(|| self.row.name.clone());
        let gender = if self.torn { Gender::Unknown } else { self.row.gender };
        Row { name, role: self.roles.commonest(), gender, ..self.row.clone() }
    }
}

/// Whether a role is no more than a form of address.
pub(super) fn is_honorific(role: &str) -> bool {
    role.is_empty() || HONORIFICS.iter().any(|h| role.trim_end_matches('.').eq_ignore_ascii_case(h))
}

impl Table {
    pub(super) fn new(by: By, total: Total, tallies: &[Tally]) -> Self {
        let mut rows: Vec<Row> = tallies.iter().map(Tally::row).filter(|row| row.quotations > 0).collect();
        rows.sort_by(|a, b| {
            let order = |row: &Row| (row.aside, std::cmp::Reverse((row.quotations, row.words)));
            order(a).cmp(&order(b)).then_with(|| a.name.cmp(&b.name)).then_with(|| a.role.cmp(&b.role))
        });
        Table { by, total, rows, cut: 0 }
    }

    /// The first rows alone, and those that are left over.
    pub fn top(mut self, most: usize) -> Self {
        let before = self.rows.len();
        let mut n = 0;
        self.rows.retain(|row| {
            n += usize::from(!row.aside);
            row.aside || n <= most
        });
        self.cut += before - self.rows.len();
        self
    }

    /// How the counting was done, in sentences for people. Whoever prints figures should print these with them.
    pub fn method(&self) -> Vec<&'static str> {
        let mut method = vec![
            "A quotation counts once for each of its speakers, so rows may add up to more than the total. Shares are of all \
             quotations, words and articles, those without a known speaker included.",
        ];
        if self.by == By::Speaker {
            method.push(
                "Speakers of two articles are one row where they are the same entry of the dictionary, or where their names \
                 are the same and their roles agree (one gives none, or they share a word). Names of one word, marked *, may \
                 stand for several people.",
            );
        }
        if matches!(self.by, By::Speaker | By::Gender) {
            method.push(
                "Gender is what articles say, by title, pronoun, given name or the dictionary's entry. Where they say nothing \
                 it is unknown and counted as unknown: a share of women among those whose gender is known is not a share \
                 among all.",
            );
        }
        method.push("Speakers are found by rules, which err; figures of single people are for checking before they are printed.");
        method
    }

    /// The table as text of about `width` columns, for a terminal.
    ///
    /// ```
    /// use onrecord::sources::{By, Sources};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let mut sources = Sources::new(By::Kind);
    /// sources.add(&onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters."));
    /// let text = sources.table().to_text(80);
    /// assert!(text.contains("person"), "{text}");
    /// # Ok(()) }
    /// ```
    pub fn to_text(&self, width: usize) -> String {
        let total = &self.total;
        let mut out = format!(
            "{} quotations of {} words in {} articles; {} with a speaker, {} with one who is named\n",
            total.quotations, total.words, total.articles, total.attributed, total.named
        );
        if total.left_out > 0 {
            let _ = writeln!(out, "{} articles left out by their date, or for want of one", total.left_out);
        }
        let roles = self.by == By::Speaker;
        // Figures and the blanks between them take 54 columns.
        let room = width.saturating_sub(54).max(24);
        let names = self.rows.iter().map(|row| row.name.chars().count() + 2).max().unwrap_or(0);
        let names = names.clamp(12, WIDEST).min(if roles { room * 3 / 5 } else { room });
        let of_roles = if roles { room.saturating_sub(names).min(WIDEST) } else { 0 };
        let head = if roles { "role" } else { "" };
        let mut line = |name: &str, role: &str, figures: [String; 6]| {
            let [quotations, of, words, of_words, articles, of_articles] = figures;
            let line = format!(
                "{} {:of_roles$}  {quotations:>10} {of:>6}  {words:>8} {of_words:>6}  {articles:>8} {of_articles:>6}",
                fitted(name, names),
                cut(role, of_roles),
            );
            out.push_str(line.trim_end());
            out.push('\n');
        };
        let heads = ["quotations", "%", "words", "%", "articles", "%"].map(str::to_string);
        line(self.by.name(), head, heads);
        for row in &self.rows {
            let figures = [
                row.quotations.to_string(),
                percent(row.quotations, total.quotations),
                row.words.to_string(),
                percent(row.words, total.words),
                row.articles.to_string(),
                percent(row.articles, total.articles),
            ];
            line(&self.label(row), row.role.as_deref().unwrap_or(""), figures);
        }
        if self.cut > 0 {
            let _ = writeln!(out, "… and {} more (--top)", self.cut);
        }
        for sentence in self.method() {
            out.push('\n');
            let mut used = 0;
            for word in sentence.split_whitespace() {
                let n = word.chars().count();
                if used > 0 && used + 1 + n > width {
                    out.push('\n');
                    used = 0;
                } else if used > 0 {
                    out.push(' ');
                    used += 1;
                }
                out.push_str(word);
                used += n;
            }
            out.push('\n');
        }
        out
    }

    /// The rows as CSV (RFC 4180) with a line of headings. Shares are from 0 to 1.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn write_csv(&self, out: impl io::Write) -> io::Result<()> {
        let mut csv = csv::Writer::from_writer(out);
        csv.write_record([
            self.by.name(),
            "aside",
            "kind",
            "named",
            "one_word",
            "role",
            "gender",
            "quotations",
            "direct",
            "mixed",
            "indirect",
            "words",
            "articles",
            "share_quotations",
            "share_words",
            "share_articles",
        ])?;
        for row in &self.rows {
            let yes = |yes: bool| if yes { "yes" } else { "no" }.to_string();
            csv.write_record([
                row.name.clone(),
                yes(row.aside),
                row.kind.map_or("", SpeakerKind::name).to_string(),
                row.named.map(yes).unwrap_or_default(),
                yes(row.one_word),
                row.role.clone().unwrap_or_default(),
                row.gender.name().unwrap_or_default().to_string(),
                row.quotations.to_string(),
                row.direct.to_string(),
                row.mixed.to_string(),
                row.indirect.to_string(),
                row.words.to_string(),
                row.articles.to_string(),
                share(row.quotations, self.total.quotations).to_string(),
                share(row.words, self.total.words).to_string(),
                share(row.articles, self.total.articles).to_string(),
            ])?;
        }
        csv.flush()
    }

    /// The table as one object of JSON, indented.
    ///
    /// # Errors
    /// Where `out` cannot be written to.
    pub fn write_json(&self, mut out: impl io::Write) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut out, self)?;
        out.write_all(b"\n")
    }

    /// The table as a page of HTML that needs nothing else: charts drawn in it, light and dark, to read and to print.
    pub fn to_html(&self) -> String {
        super::page::html(self)
    }

    /// The name of a row as people read it.
    pub(super) fn label(&self, row: &Row) -> String {
        match (row.aside, row.one_word, row.named) {
            (true, ..) => format!("({})", row.name),
            (_, true, _) => format!("{}*", row.name),
            (_, _, Some(false)) => format!("{} (unnamed)", row.name),
            _ => row.name.clone(),
        }
    }
}

impl Serialize for Table {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let Total { articles, left_out, quotations, words, attributed, named } = self.total;
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("schema", SCHEMA)?;
        o.serialize_entry("version", env!("CARGO_PKG_VERSION"))?;
        o.serialize_entry("by", self.by.name())?;
        for (name, figure) in [
            ("articles", articles),
            ("articles_left_out", left_out),
            ("quotations", quotations),
            ("words", words),
            ("attributed", attributed),
            ("named", named),
            ("rows_left_out", self.cut as u64),
        ] {
            o.serialize_entry(name, &figure)?;
        }
        o.serialize_entry("method", &self.method())?;
        o.serialize_entry("rows", &self.rows.iter().map(|row| Shared(self, row)).collect::<Vec<_>>())?;
        o.end()
    }
}

/// A row with its shares.
struct Shared<'a>(&'a Table, &'a Row);

impl Serialize for Shared<'_> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let Shared(Table { total, .. }, row) = *self;
        let mut o = s.serialize_map(None)?;
        o.serialize_entry("name", &row.name)?;
        o.serialize_entry("aside", &row.aside)?;
        o.serialize_entry("kind", &row.kind.map(SpeakerKind::name))?;
        o.serialize_entry("named", &row.named)?;
        o.serialize_entry("one_word", &row.one_word)?;
        o.serialize_entry("role", &row.role)?;
        o.serialize_entry("gender", &row.gender.name())?;
        for (name, figure) in [
            ("quotations", row.quotations),
            ("direct", row.direct),
            ("mixed", row.mixed),
            ("indirect", row.indirect),
            ("words", row.words),
            ("articles", row.articles),
        ] {
            o.serialize_entry(name, &figure)?;
        }
        o.serialize_entry("share_quotations", &share(row.quotations, total.quotations))?;
        o.serialize_entry("share_words", &share(row.words, total.words))?;
        o.serialize_entry("share_articles", &share(row.articles, total.articles))?;
        o.end()
    }
}

/// A share from 0 to 1, in four digits; nothing is no part of nothing.
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 10_000.0).round() / 10_000.0 }
}

/// A share in per cent, with one digit after the point.
pub(super) fn percent(part: u64, whole: u64) -> String {
    format!("{:.1}", if whole == 0 { 0.0 } else { part as f64 / whole as f64 * 100.0 })
}

/// At most so many characters, and a sign where some are missing.
fn cut(text: &str, width: usize) -> String {
    match text.chars().count() <= width {
        true => text.to_string(),
        false => text.chars().take(width.saturating_sub(1)).chain((width > 0).then_some('…')).collect(),
    }
}

fn fitted(text: &str, width: usize) -> String {
    format!("{:width$}", cut(text, width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_wording_is_taken_and_of_several_the_first() {
        let mut wordings = Wordings::default();
        assert_eq!(wordings.commonest(), None);
        ["Ann Lee", "Ann Lee Speaks Out", "A. Lee", "A. Lee", "Ann Lee"].iter().for_each(|name| wordings.add(name));
        assert_eq!(wordings.commonest().as_deref(), Some("Ann Lee"));
        (0..1000).for_each(|i| wordings.add(&i.to_string()));
        assert_eq!(wordings.0.len(), MOST_WORDINGS);
    }

    #[test]
    fn forms_of_address_are_no_roles() {
        assert!(["Mr.", "Ms", "mrs", ""].iter().all(|role| is_honorific(role)));
        assert!(!["Dr.", "Mr. Speaker", "mayor"].iter().any(|role| is_honorific(role)));
    }

    #[test]
    fn shares_of_nothing_are_none() {
        assert_eq!((share(0, 0), percent(0, 0).as_str()), (0.0, "0.0"));
        assert_eq!((share(1, 3), percent(1, 3).as_str()), (0.3333, "33.3"));
        assert_eq!((cut("Ána Ruiz", 4), cut("Ana", 3), cut("Ana", 0)), ("Ána…".into(), "Ana".into(), String::new()));
    }
}
