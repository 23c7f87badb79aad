//! Pages of the web: the article in them, by the crate dom_smoothie, which does what Firefox's reader view does.

mod flatten;

use crate::article::Article;
use crate::error::Error;
use dom_smoothie::{Config, Readability, TextMode};

/// Pages of more elements than this are no articles, and would take long to weigh.
const MOST_ELEMENTS: usize = 200_000;

/// The characters at the start of a page in which HTML wants its encoding declared.
const HEAD: usize = 4096;

impl Article {
    /// The article of a page of HTML: its text without what stands around it, one blank line between paragraphs, with
    /// title, byline, date and language where the page gives them.
    ///
    /// The encoding is the one that the page declares; failing that, UTF-8 or, where it is not that, Windows-1252.
    /// Elements that nest more than 512 deep are flattened, as browsers do.
    ///
    /// ```
    /// use onrecord::{Analyzer, Article};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let page = br#"<html lang="en"><head><title>Dam holds</title><meta name="author" content="Zoe Li"></head>
    ///     <body><nav><a href="/">Home</a></nav><article><p>The dam above the town of Tarma has held through a night
    ///     of rain, and nobody has to leave.</p><p>&ldquo;It is over,&rdquo; Mayor Ana Ruiz told reporters.</p></article>
    ///     </body></html>"#;
    /// let article = Article::from_html(page)?;
    /// assert_eq!((article.title(), article.byline()), (Some("Dam holds"), Some("Zoe Li")));
    /// assert!(article.text().ends_with("“It is over,” Mayor Ana Ruiz told reporters."));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::Input`](crate::ErrorKind::Input) where no article is found in the page.
    pub fn from_html(page: &[u8]) -> Result<Article, Error> {
        let page = decoded(page);
        let config =
            Config { max_elements_to_parse: MOST_ELEMENTS, text_mode: TextMode::Formatted, ..Config::default() };
        let none = |e| Error::input(format!("no article found in the page: {e}"));
        let mut reader = Readability::new(&*flatten::flattened(&page), None, Some(config)).map_err(none)?;
        if is_too_deep(&reader) {
            return Err(Error::input(
                "no article found in the page: its elements nest deeper than those of any article; give its text instead",
            ));
        }
        let found = reader.parse().map_err(none)?;
        let text = paragraphs(&found.text_content);
        if text.is_empty() {
            return Err(Error::input("no article found in the page: it has no text"));
        }
        let mut article = Article::new(text);
        let given = |field: Option<String>| field.map(|f| single_spaced(&f)).filter(|f| !f.is_empty());
        if let Some(title) = given(Some(found.title)) {
            article = article.with_title(title);
        }
        if let Some(byline) = given(found.byline) {
            article = article.with_byline(byline);
        }
        if let Some(date) = given(found.published_time).filter(|d| is_date(d)) {
            article = article.with_date(date);
        }
        if let Some(language) = given(found.lang) {
            article = article.with_language(language);
        }
        Ok(article)
    }
}

/// Whether a page nests too deep all the same, by tags so misplaced that what they close cannot be told from them alone.
fn is_too_deep(reader: &Readability) -> bool {
    let mut depth = 0;
    let mut next = Some(reader.doc.root());
    while let Some(node) = next {
        if depth > flatten::DEEPEST_TREE {
            return true;
        }
        next = node.first_child();
        if next.is_some() {
            depth += 1;
            continue;
        }
        let mut up = Some(node);
        while let Some(node) = up {
            next = node.next_sibling();
            if next.is_some() {
                break;
            }
            up = node.parent();
            depth = depth.saturating_sub(1);
        }
    }
    false
}

/// The page as text, by the encoding that it declares.
fn decoded(page: &[u8]) -> std::borrow::Cow<'_, str> {
    let declared = || {
        let head = String::from_utf8_lossy(&page[..page.len().min(HEAD)]).to_ascii_lowercase();
        let name = head.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(name.len());
        encoding_rs::Encoding::for_label(&name.as_bytes()[..end])
    };
    let encoding = match std::str::from_utf8(page) {
        // What is UTF-8 beyond ASCII is so by no accident, whatever the page says.
        Ok(text) if !text.is_ascii() => encoding_rs::UTF_8,
        _ => declared().filter(|e| *e != encoding_rs::UTF_8).unwrap_or(match std::str::from_utf8(page) {
            Ok(_) => encoding_rs::UTF_8,
            Err(_) => encoding_rs::WINDOWS_1252,
        }),
    };
    encoding.decode(page).0
}

/// Lines with single spaces, paragraphs parted by one blank line.
fn paragraphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for line in text.lines() {
        let start = out.len();
        for word in line.split_whitespace() {
            if out.len() > start {
                out.push(' ');
            } else if !out.is_empty() {
                out.push_str(if blank { "\n\n" } else { "\n" });
            }
            out.push_str(word);
        }
        blank = out.len() == start;
    }
    out
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether it begins like a date of ISO 8601.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let digits = |part: Option<&str>, n: usize| {
        part.and_then(|p| p.get(..n)).is_some_and(|p| p.bytes().all(|b| b.is_ascii_digit()))
    };
    digits(parts.next(), 4) && digits(parts.next(), 2) && digits(parts.next(), 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(head: &str, body: &str) -> Vec<u8> {
        let filler = "<p>Rain fell for a third day on the valley, and the river rose by a hand.</p>".repeat(8);
        format!("<html><head>{head}</head><body><nav><a href=/>Home</a></nav><article>{filler}{body}</article></body></html>")
            .into_bytes()
    }

    #[test]
    fn title_byline_and_date_come_from_the_page() {
        let head = r#"<title>Dam holds</title><meta name="author" content=" Zoë  Li ">
            <meta property="article:published_time" content="2024-03-01T08:00:00Z">"#;
        let article = Article::from_html(&page(head, "<p>“It is over,” she said.</p>")).expect("an article");
        assert_eq!(article.title(), Some("Dam holds"));
        assert_eq!(article.byline(), Some("Zoë Li"));
        assert_eq!(article.date(), Some("2024-03-01T08:00:00Z"));
        assert!(article.text().ends_with("by a hand.\n\n“It is over,” she said."), "{:?}", article.text());
        assert!(!article.text().contains("Home"));
    }

    #[test]
    fn json_for_search_engines_is_read() {
        let head = r#"<title>Dam holds</title><script type="application/ld+json">{"@context": "https://schema.org",
            "@type": "NewsArticle", "headline": "Dam holds", "author": {"@type": "Person", "name": "Zoë Li"},
            "datePublished": "2024-03-01"}</script>"#;
        let article = Article::from_html(&page(head, "")).expect("an article");
        assert_eq!((article.byline(), article.date()), (Some("Zoë Li"), Some("2024-03-01")));
    }

    #[test]
    fn encodings_are_those_that_pages_declare() {
        let latin = page("<meta charset=iso-8859-1><title>x</title>", "<p>Caf\u{1} closed.</p>");
        let latin: Vec<u8> = latin.iter().map(|b| if *b == 1 { 0xE9 } else { *b }).collect();
        assert!(Article::from_html(&latin).expect("an article").text().ends_with("Café closed."));
        let silent: Vec<u8> = String::from_utf8_lossy(&latin).replace("iso-8859-1", "").into_bytes();
        assert!(Article::from_html(&silent).is_ok());
        let wrong = page("<meta charset=iso-8859-1><title>x</title>", "<p>Café closed.</p>");
        assert!(Article::from_html(&wrong).expect("an article").text().ends_with("Café closed."));
    }

    #[test]
    fn pages_without_an_article_are_errors() {
        for page in ["", "<html></html>", "<title>x</title>", "\0\0"] {
            let error = Article::from_html(page.as_bytes()).expect_err(page);
            assert!(error.to_string().starts_with("no article found in the page: "), "{error}");
        }
    }

    #[test]
    fn pages_that_nest_deep_are_read_in_time() {
        for (open, close) in
            [("<div>", "</div>"), ("<span>", "</span>"), ("<b>", "</b>"), ("<blockquote>", ""), ("<font>", "")]
        {
            let body = format!("{}<p>“It is over,” she said.</p>{}", open.repeat(50_000), close.repeat(50_000));
            let article = Article::from_html(&page("<title>x</title>", &body)).expect(open);
            assert!(article.text().ends_with("“It is over,” she said."), "{open}: {:?}", article.text());
        }
        let body = format!("<svg>{}", "<tr>".repeat(3000));
        let error = Article::from_html(&page("<title>x</title>", &body)).expect_err("it nests");
        assert!(error.to_string().contains("nest deeper"), "{error}");
    }
}
