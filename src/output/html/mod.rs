//! A page of HTML for people: the article with its names and quotations marked, beside it a card for each speaker.
//!
//! The page is one file that needs nothing else: style and script stand in it, a content security policy keeps it from
//! fetching anything, and everything that comes from an article is escaped. Its parts: `text` marks the article,
//! `voices` gathers what each speaker said, `cards` writes it, `style.css` and `script.js` are looks and light.
//!
//! Without the script the page can be read and its links work; the script lights a quotation with its cue and speaker,
//! shows how it was known, and puts the index of several articles first.

mod cards;
mod escape;
mod labels;
mod text;
mod voices;

use super::{Options, words};
use crate::document::Document;
use crate::page::BlockKind;
pub(crate) use escape::escape;
use std::fmt::Write as _;
use std::io::{self, Write};
use text::Walk;
use voices::Voices;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The only style and the only script that the page lets run: their SHA-256 in base 64. A test says what they must be.
const STYLE_HASH: &str = "FChRsYc6YSbpc86wTYaM848K0z4Y0VfeXVgvFhDrlN0=";
const SCRIPT_HASH: &str = "j+orUJ/MFTdHk75ZjJuWdAug16rglwiKoQNJnW749lU=";

/// Characters of a title that the index and the title of the window show.
const LONGEST_TITLE: usize = 160;

impl Document {
    /// The document as a page of HTML; see [`output::html`](crate::output::html).
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let document = onrecord::Analyzer::new()?.analyze("“It is over,” Mayor Ana Ruiz told reporters.");
    /// assert!(document.to_html().starts_with("<!doctype html>"));
    /// # Ok(()) }
    /// ```
    pub fn to_html(&self) -> String {
        to_string(self, &Options::new())
    }
}

/// The page of one article.
///
/// Of the options, `min_confidence` and `explain` are heeded.
///
/// ```
/// use onrecord::Article;
/// use onrecord::output::{Options, html};
/// # fn main() -> Result<(), onrecord::Error> {
/// let article = Article::new("“It is over,” said Ana Ruiz.").with_title("Dam <em>holds</em>");
/// let document = onrecord::Analyzer::new()?.analyze(article);
/// let page = html::to_string(&document, Options::new().explain(true));
/// assert!(page.contains("<title>Dam &lt;em&gt;holds&lt;/em&gt;"));
/// # Ok(()) }
/// ```
pub fn to_string(document: &Document, options: &Options) -> String {
    let mut report = Report::new(Vec::with_capacity(document.text().len() * 4 + STYLE.len() + SCRIPT.len()));
    match report.add(document, options).and_then(|()| report.finish()) {
        Ok(page) => String::from_utf8(page).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// One page for any number of articles, written as they come.
///
/// One article makes a page of its own; with the second there is an index. Of the articles that were written only what the
/// index says of them is kept (title and counts), so memory does not grow with their text.
///
/// ```
/// use onrecord::output::{Options, html::Report};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let analyzer = onrecord::Analyzer::new()?;
/// let mut report = Report::new(Vec::new());
/// for text in ["“It is over,” said Ana Ruiz.", "“It is not,” said Tom Gall."] {
///     report.add(&analyzer.analyze(text), &Options::new())?;
/// }
/// let page = String::from_utf8(report.finish()?)?;
/// assert_eq!(page.matches("<article").count(), 2);
/// assert!(page.contains("id=index"));
/// # Ok(()) }
/// ```
#[derive(Debug)]
pub struct Report<W: Write> {
    out: W,
    /// The first article waits here: whether there is an index is known when a second one comes.
    first: Option<String>,
    rows: Vec<Row>,
    failed: usize,
    buffer: String,
}

/// What the index says of an article.
#[derive(Debug)]
struct Row {
    title: String,
    date: String,
    quotations: usize,
    speakers: usize,
    words: usize,
}

/// An article while it is written.
struct Story<'a> {
    document: &'a Document,
    options: &'a Options,
    voices: Voices<'a>,
    /// The number of the article in the page, from 1; all its anchors begin with it.
    number: usize,
}

impl<W: Write> Report<W> {
    /// A page without articles yet; nothing is written before the second article or the end.
    pub fn new(out: W) -> Self {
        Report { out, first: None, rows: Vec::new(), failed: 0, buffer: String::new() }
    }

    /// Adds an article.
    ///
    /// # Errors
    /// Where the page cannot be written.
    pub fn add(&mut self, document: &Document, options: &Options) -> io::Result<()> {
        let voices = voices::gather(document, options);
        let story = Story { document, options, voices, number: self.rows.len() + 1 };
        self.buffer.clear();
        let title = story.write(&mut self.buffer);
        self.rows.push(Row {
            title,
            date: document.article().date().map(shortened).unwrap_or_default(),
            quotations: document.quotations().len(),
            speakers: story.voices.all.iter().filter(|v| v.speaker.is_some()).count(),
            words: story.voices.quoted,
        });
        match self.rows.len() {
            1 => {
                self.first = Some(std::mem::take(&mut self.buffer));
                return Ok(());
            }
            2 => {
                let first = self.first.take().unwrap_or_default();
                self.head("Who said what in several articles", true)?;
                self.out.write_all(first.as_bytes())?;
                self.out.write_all(TO_INDEX.as_bytes())?;
            }
            _ => {}
        }
        self.out.write_all(self.buffer.as_bytes())?;
        self.out.write_all(TO_INDEX.as_bytes())
    }

    /// Counts an article that could not be read, so that the page says it is not whole.
    pub fn failed(&mut self) {
        self.failed += 1;
    }

    /// Ends the page and gives back what it was written to.
    ///
    /// # Errors
    /// Where the page cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        if self.rows.len() < 2 {
            let title = self.rows.first().map_or(String::new(), |row| row.title.clone());
            self.head(&title, false)?;
            let first = self.first.take().unwrap_or_else(|| "<p class=note>There is no article here.</p>\n".into());
            self.out.write_all(first.as_bytes())?;
            if !self.rows.is_empty() {
                self.out.write_all(b"</article>\n")?;
            }
        } else {
            self.index()?;
        }
        let mut end = String::new();
        if self.failed > 0 {
            let articles = labels::counted(self.failed, "article", "articles");
            let _ = writeln!(
                end,
                "<p class=note role=note>{articles} could not be read and {} missing here.</p>",
                if self.failed == 1 { "is" } else { "are" }
            );
        }
        let _ = write!(
            end,
            "</main>\n<footer><p>Made by onrecord {}, by dictionaries and rules. What it finds may be wrong: check it \
             before you print it about anybody. A percentage says how often the rule was right on annotated news.</p>\
             </footer>\n<script>{SCRIPT}</script>\n</body>\n</html>\n",
            env!("CARGO_PKG_VERSION")
        );
        self.out.write_all(end.as_bytes())?;
        self.out.flush()?;
        Ok(self.out)
    }

    /// Everything up to the first article.
    fn head(&mut self, title: &str, several: bool) -> io::Result<()> {
        let mut head = String::with_capacity(STYLE.len() + 4096);
        let _ = write!(
            head,
            "<!doctype html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n\
             <meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; \
             script-src 'sha256-{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=viewport content=\"width=device-width, initial-scale=1\">\n\
             <meta name=color-scheme content=\"light dark\">\n<meta name=referrer content=no-referrer>\n<title>"
        );
        escape(&mut head, title);
        head.push_str(if title.is_empty() { "Who said what</title>\n" } else { " · who said what</title>\n" });
        let _ =
            write!(head, "<style>{STYLE}</style>\n</head>\n<body{}>\n", if several { " class=several" } else { "" });
        head.push_str(MASTHEAD);
        if several {
            head.push_str("<p class=jump><a href=#index>Index of all articles</a></p>\n");
        }
        self.out.write_all(head.as_bytes())
    }

    /// The list of all articles. It stands at the end, where it is known; the script takes it to the front.
    fn index(&mut self) -> io::Result<()> {
        let mut out = String::new();
        let _ = write!(
            out,
            "<nav id=index aria-labelledby=index-title tabindex=-1>\n<h2 id=index-title>{}</h2>\n<ol>\n",
            labels::counted(self.rows.len(), "article", "articles")
        );
        for (i, row) in self.rows.iter().enumerate() {
            let _ = write!(out, "<li><a href=#a{}>", i + 1);
            escape(&mut out, &row.title);
            out.push_str("</a> <span class=n>");
            if !row.date.is_empty() {
                escape(&mut out, &row.date);
                out.push_str(" · ");
            }
            match row.quotations {
                0 => out.push_str("no quotations"),
                n => {
                    let _ = write!(
                        out,
                        "{} · {} · {}",
                        labels::counted(n, "quotation", "quotations"),
                        labels::counted(row.speakers, "speaker", "speakers"),
                        labels::counted(row.words, "word quoted", "words quoted")
                    );
                }
            }
            out.push_str("</span></li>\n");
            if out.len() > 1 << 16 {
                self.out.write_all(out.as_bytes())?;
                out.clear();
            }
        }
        out.push_str("</ol>\n</nav>\n");
        self.out.write_all(out.as_bytes())
    }
}

/// What closes an article where there is an index.
const TO_INDEX: &str = "<p class=jump><a href=#index>Index</a></p>\n</article>\n";

/// The top of the page: its name, the legend, which is a switch for each layer as well, the beginning of the content.
const MASTHEAD: &str = include_str!("masthead.html");

impl Story<'_> {
    /// Writes the article but for its end tag and returns its title.
    fn write(&self, out: &mut String) -> String {
        let (document, number) = (self.document, self.number);
        let mut walk = Walk::new(self);
        let headline = document.blocks().first().filter(|b| b.kind == BlockKind::Headline).map(|b| b.span);
        let headline_text = headline.and_then(|span| document.text().get(span.range()));
        let given = document.article().title().filter(|t| !t.trim().is_empty());
        let (title, own) = match (given, headline_text) {
            (Some(given), Some(text)) => (given, words::same(given.trim(), text.trim())),
            (Some(given), None) => (given, false),
            (None, Some(text)) => (text, true),
            // The id of a file is its path, the end of which says most.
            (None, None) => {
                let id = document.article().id().map(|id| id.rsplit(['/', '\\']).next().unwrap_or(id));
                (id.filter(|id| !id.is_empty()).unwrap_or("Untitled article"), false)
            }
        };
        let title = shortened(title);
        let _ = write!(
            out,
            "<article class=story id=a{number} aria-labelledby=a{number}-t>\n<header>\n<h2 id=a{number}-t>"
        );
        match headline.filter(|_| own) {
            // A headline that is part of the text is marked as the rest is.
            Some(span) => walk.inline(out, span),
            None => escape(out, &title),
        }
        out.push_str("</h2>\n");
        self.counts(out, &title);
        self.shares(out);
        for warning in document.warnings() {
            let _ = writeln!(out, "<p class=note role=note>{}</p>", words::warning(*warning));
        }
        out.push_str("</header>\n<div class=text>\n");
        walk.blocks(out, own);
        let _ = write!(
            out,
            "</div>\n<aside aria-labelledby=\"a{number}-s a{number}-t\">\n<h3 id=a{number}-s>Speakers</h3>\n"
        );
        if self.voices.all.is_empty() {
            out.push_str("<p class=none>No quotations were found in this article.</p>\n");
        }
        self.cards(out);
        out.push_str("</aside>\n");
        title
    }

    /// Byline, date and id, then what was found.
    fn counts(&self, out: &mut String, title: &str) {
        let (document, article) = (self.document, self.document.article());
        let given = [article.byline(), article.date(), article.id().filter(|id| *id != title)];
        out.push_str("<p class=by>");
        for (i, part) in given.into_iter().flatten().filter(|p| !p.trim().is_empty()).enumerate() {
            out.push_str(if i > 0 { " · " } else { "" });
            escape(out, &shortened(part));
        }
        out.push_str("</p>\n<p class=n>");
        let speakers = self.voices.all.iter().filter(|v| v.speaker.is_some()).count();
        if !document.quotations().is_empty() {
            let _ = write!(
                out,
                "{} by {} · {} of {} quoted ({:.0}%)",
                labels::counted(document.quotations().len(), "quotation", "quotations"),
                labels::counted(speakers, "speaker", "speakers"),
                labels::grouped(self.voices.quoted),
                labels::counted(self.voices.total, "word", "words"),
                100.0 * self.voices.quoted as f64 / self.voices.total.max(1) as f64
            );
        }
        out.push_str("</p>\n");
    }
}

/// A title on one line, cut where it is longer than anybody reads.
fn shortened(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
        if out.len() > LONGEST_TITLE {
            break;
        }
    }
    if let Some((at, _)) = out.char_indices().nth(LONGEST_TITLE) {
        out.truncate(at);
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests;
