//! What goes in: an [`Article`], a text with what is known about it.

/// A news article: its text and, where known, title, byline, date, language and id.
///
/// All offsets of an analysis refer to `text` alone. A string converts into an article by itself.
///
/// ```
/// use onrecord::Article;
/// let article = Article::new("KABUL, Aug 13 – …").with_id("story-17").with_date("2021-08-13");
/// assert_eq!(article.id(), Some("story-17"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    text: String,
    id: Option<String>,
    title: Option<String>,
    byline: Option<String>,
    date: Option<String>,
    language: Option<String>,
}

impl Article {
    /// An article of this text and nothing more.
    pub fn new(text: impl Into<String>) -> Self {
        Article { text: text.into(), ..Article::default() }
    }

    /// Sets the id, which comes back in output and errors.
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the headline, where it is not part of the text. It is read for context, and no offset refers to it.
    ///
    /// ```
    /// # fn main() -> Result<(), onrecord::Error> {
    /// use onrecord::{Analyzer, Article};
    /// let article = Article::new("Ruiz, 52, is an engineer.").with_title("Mayor Ana Ruiz steps down");
    /// assert_eq!(article.title(), Some("Mayor Ana Ruiz steps down"));
    /// assert_eq!(Analyzer::new()?.analyze(article).text(), "Ruiz, 52, is an engineer.");
    /// # Ok(()) }
    /// ```
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the byline, where it is not part of the text.
    pub fn with_byline(mut self, byline: impl Into<String>) -> Self {
        self.byline = Some(byline.into());
        self
    }

    /// Sets the date of publication (ISO 8601).
    pub fn with_date(mut self, date: impl Into<String>) -> Self {
        self.date = Some(date.into());
        self
    }

    /// Sets the language (BCP 47, `en` where nothing is said).
    pub fn with_language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The text that offsets refer to.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The id, where one was given.
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The title, where one was given.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The byline, where one was given.
    pub fn byline(&self) -> Option<&str> {
        self.byline.as_deref()
    }

    /// The date, where one was given.
    pub fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    /// The language, where one was given.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }
}

impl From<&str> for Article {
    fn from(text: &str) -> Self {
        Article::new(text)
    }
}

impl From<String> for Article {
    fn from(text: String) -> Self {
        Article::new(text)
    }
}

impl From<&String> for Article {
    fn from(text: &String) -> Self {
        Article::new(text.as_str())
    }
}

/// The part of a text that offsets of 32 bits can reach, cut at a character boundary.
pub(crate) fn readable(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize - 1);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
