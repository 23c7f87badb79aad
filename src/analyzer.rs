//! The front door: [`Analyzer`] takes articles and gives documents.

use crate::article::{self, Article};
use crate::dictionary::Dictionary;
use crate::document::{Document, Warning};
use crate::error::Error;
use crate::page::Page;
use crate::{attribution, coreference, entity, quotation, role};

/// Reads articles. Cheap to clone, `Send` and `Sync`: make one and share it.
///
/// ```
/// use onrecord::Analyzer;
/// # fn main() -> Result<(), onrecord::Error> {
/// let analyzer = Analyzer::new()?;
/// let document = analyzer.analyze("Britain said it would send 600 troops.");
/// assert_eq!(document.attributions()[0].speakers[0].name.as_deref(), Some("Britain"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    dictionary: Dictionary,
    clubs: Clubs,
    nested: bool,
}

/// When a town that plays is a club, an organisation, and no place: “Liverpool beat Leeds”. A country stays a place.
///
/// ```
/// use onrecord::{Analyzer, Clubs, EntityKind};
/// # fn main() -> Result<(), onrecord::Error> {
/// let report = "Leeds beat Norwich 2-1 on Saturday. The match was played in heavy rain in Leeds.";
/// let document = Analyzer::builder().clubs(Clubs::Never).build()?.analyze(report);
/// assert!(document.entities().iter().all(|e| e.kind == EntityKind::Place));
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Clubs {
    /// In stories about sport, where the words around it say that it plays.
    #[default]
    Auto,
    /// In any story, where the words around it say that it plays.
    Always,
    /// Never: a town is a place.
    Never,
}

/// Sets an [`Analyzer`] up.
///
/// ```
/// use onrecord::{Analyzer, Dictionary, EntityKind};
/// # fn main() -> Result<(), onrecord::Error> {
/// let dictionary = Dictionary::builder().curated().add("Tarma Weekly", EntityKind::Organisation).build()?;
/// let analyzer = Analyzer::builder().dictionary(dictionary).build()?;
/// # let _ = analyzer; Ok(()) }
/// ```
#[derive(Clone, Debug, Default)]
pub struct AnalyzerBuilder {
    dictionary: Option<Dictionary>,
    clubs: Clubs,
    nested: bool,
}

impl AnalyzerBuilder {
    /// Uses this dictionary instead of the curated one.
    pub fn dictionary(&mut self, dictionary: Dictionary) -> &mut Self {
        self.dictionary = Some(dictionary);
        self
    }

    /// When towns that play are clubs; in stories about sport by default.
    pub fn clubs(&mut self, clubs: Clubs) -> &mut Self {
        self.clubs = clubs;
        self
    }

    /// Whether names within longer names are mentions, too, of the form [`Nested`](crate::MentionForm::Nested). They
    /// overlap the mention that they stand in, so they are left out by default.
    ///
    /// ```
    /// use onrecord::{Analyzer, MentionForm};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let document = Analyzer::builder().nested(true).build()?.analyze("The Bank of England raised rates.");
    /// let nested = document.mentions().iter().find(|m| m.form == MentionForm::Nested).expect("there is one");
    /// assert_eq!(&document.text()[nested.span], "England");
    /// # Ok(()) }
    /// ```
    pub fn nested(&mut self, yes: bool) -> &mut Self {
        self.nested = yes;
        self
    }

    /// Builds the analyzer.
    ///
    /// # Errors
    /// Where no dictionary was given and the curated one cannot be read, or is not part of this build.
    pub fn build(&self) -> Result<Analyzer, Error> {
        let dictionary = match &self.dictionary {
            Some(d) => d.clone(),
            #[cfg(feature = "curated")]
            None => Dictionary::curated()?,
            #[cfg(not(feature = "curated"))]
            None => Dictionary::builder().build()?,
        };
        Ok(Analyzer { dictionary, clubs: self.clubs, nested: self.nested })
    }
}

/// Room for what is needed while an article is read, used for one article after the other by
/// [`Analyzer::analyze_with`]. Nothing of one article reaches the next.
#[derive(Default)]
pub struct Scratch {
    room: entity::Room,
    quotations: quotation::Room,
}

impl Scratch {
    /// No room yet.
    pub fn new() -> Scratch {
        Scratch::default()
    }
}

impl std::fmt::Debug for Scratch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scratch").finish_non_exhaustive()
    }
}

impl Analyzer {
    /// An analyzer with the curated dictionary (an empty one in a build without the feature `curated`).
    ///
    /// # Errors
    /// As [`AnalyzerBuilder::build`].
    pub fn new() -> Result<Analyzer, Error> {
        Analyzer::builder().build()
    }

    /// Sets one up.
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder::default()
    }

    /// The dictionary in use.
    pub fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// Reads one article. Never fails: whatever cannot be told stays unknown.
    ///
    /// Where many are read one after the other, [`analyze_with`](Self::analyze_with) is somewhat faster.
    pub fn analyze(&self, article: impl Into<Article>) -> Document {
        self.run(article.into(), &mut Scratch::new(), |_| ())
    }

    /// Reads one article in room that is used again for the next: what is needed only while an article is read is not
    /// asked of the memory each time. The result is that of [`analyze`](Self::analyze). Keep one [`Scratch`] a thread.
    ///
    /// ```
    /// use onrecord::{Analyzer, Scratch};
    /// # fn main() -> Result<(), onrecord::Error> {
    /// let analyzer = Analyzer::new()?;
    /// let mut scratch = Scratch::new();
    /// for text in ["“It is over,” said Ana Ruiz.", "Lima said nothing."] {
    ///     let document = analyzer.analyze_with(&mut scratch, text);
    ///     assert_eq!(document.entities(), analyzer.analyze(text).entities());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn analyze_with(&self, scratch: &mut Scratch, article: impl Into<Article>) -> Document {
        self.run(article.into(), scratch, |_| ())
    }

    /// The order of the layers. `done` is told each that has ended.
    fn run(&self, article: Article, scratch: &mut Scratch, mut done: impl FnMut(&'static str)) -> Document {
        let Scratch { room, quotations: quoting } = scratch;
        let text = article::readable(article.text());
        let data = &*self.dictionary.data;
        let mut keys = room.keys();
        let page = Page::keyed(text, &mut keys);
        done("page");
        let lexed = entity::Lexed::new(text, &page, keys, data, room);
        done("look-up");
        let mut warnings = Vec::new();
        if text.len() < article.text().len() {
            warnings.push(Warning::Truncated);
        }
        if lexed.looks_foreign() {
            warnings.push(Warning::NotEnglish);
        }
        let mut named = entity::find(&lexed, self.clubs, room);
        done("entities");
        role::assign(&lexed, &mut named);
        done("roles");
        let mut quotations = quotation::find(&lexed, &named, quoting);
        done("quotations");
        let attributions = attribution::attribute(&lexed, &mut named, &mut quotations, article.date());
        done("attributions");
        coreference::complete(&lexed, &mut named, &attributions, self.nested);
        done("coreference");
        let entity::Named { mentions, entities, grounds, candidates, mention_of, tokens_of } = named;
        room.take_back(lexed, candidates, mention_of, tokens_of);
        let quotations = quoting.take_back(quotations);
        Document {
            dictionary: self.dictionary.clone(),
            page,
            mentions,
            entities,
            grounds,
            quotations,
            attributions,
            warnings,
            article,
        }
    }

    /// Reads one article and tells `done` the name of each layer that has ended.
    #[cfg(feature = "eval")]
    #[doc(hidden)]
    pub fn analyze_in_stages(&self, article: impl Into<Article>, done: impl FnMut(&'static str)) -> Document {
        self.run(article.into(), &mut Scratch::new(), done)
    }

    /// Spans of all candidates with their group, values of the signs a group, number of signs of the first round.
    #[cfg(feature = "eval")]
    #[doc(hidden)]
    pub fn evidence(&self, text: &str) -> (Vec<(crate::Span, u32)>, Vec<Vec<f32>>, usize) {
        let mut keys = Vec::new();
        let page = Page::keyed(text, &mut keys);
        entity::evidence_rows(&entity::Lexed::new(
            text,
            &page,
            keys,
            &self.dictionary.data,
            &mut entity::Room::default(),
        ))
    }

    /// Names of the signs that [`evidence`](Self::evidence) gives values for.
    #[cfg(feature = "eval")]
    #[doc(hidden)]
    pub fn evidence_names() -> &'static [&'static str] {
        entity::evidence_names()
    }

    /// Reads many articles on all cores, in order.
    #[cfg(feature = "rayon")]
    pub fn analyze_all(&self, articles: Vec<Article>) -> Vec<Document> {
        use rayon::prelude::*;
        articles.into_par_iter().map_init(Scratch::new, |scratch, a| self.analyze_with(scratch, a)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many looks at words a text takes.
    fn looks(analyzer: &Analyzer, text: &str) -> u64 {
        entity::LOOKS.set(0);
        analyzer.analyze(text);
        entity::LOOKS.get()
    }

    /// Hostile texts: a step that goes back over what it has read would show as four.
    #[test]
    fn twice_the_text_is_looked_at_twice_as_often() {
        let analyzer = Analyzer::new().expect("a dictionary");
        for piece in [
            "“",
            "\" ",
            "“He said ‘she said “no”’ ",
            "“No,” he said. “",
            "“No,” she said. Ana Ruiz left. ",
            "“No,” she said.\n\n",
            "“No\n\n",
            "A ",
            "A. ",
            "A\n",
            "Tarma Ruiz Bell. ",
            "TARMA RUIZ BELL. ",
            "Ana Ruiz ",
            "Ana Ruiz said no. ",
            "Ana Ruiz, mayor of Tarma, ",
            "Tom Bell and ",
            "Bank of Tarma and the Bank of ",
            "a former mayor of the city of ",
            "The minister said. ",
            "said ",
            "he said that ",
            "according to ",
            "of the ",
        ] {
            let (half, whole) = (looks(&analyzer, &piece.repeat(4_000)), looks(&analyzer, &piece.repeat(8_000)));
            let each = whole / (8_000 * piece.split_whitespace().count() as u64);
            println!("{piece:?}: {:.3}, {each} a word", whole as f64 / half as f64);
            assert!(whole <= half * 21 / 10 + 10_000, "{piece:?}: {half} looks, and {whole} for twice the text");
            assert!(each < 1_500, "{piece:?}: {each} looks a word");
        }
    }
}
