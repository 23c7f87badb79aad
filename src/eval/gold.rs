//! Gold: what an article should give. Reads the records of `gold.jsonl` files; does not judge anything.

use crate::error::Error;
use serde::{Deserialize, Deserializer};
use std::path::Path;

/// A stretch of a text in Unicode code points, half open, as gold and the output contract count.
///
/// The library's own [`Span`](crate::Span) counts bytes.
///
/// ```
/// use onrecord::eval::CharSpan;
/// let span = CharSpan::new(4, 8);
/// assert_eq!(span.of("Né, Ruiz"), "Ruiz");
/// assert_eq!(CharSpan::new(7, 99).of("Né, Ruiz"), "z");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CharSpan {
    /// Number of the first character.
    pub start: usize,
    /// One past the number of the last character.
    pub end: usize,
}

impl CharSpan {
    /// A span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        CharSpan { start, end }
    }

    /// The text that the span marks out; what lies beyond the end is left out.
    pub fn of(self, text: &str) -> String {
        text.chars().skip(self.start).take(self.end.saturating_sub(self.start)).collect()
    }

    /// The same on a text already taken apart.
    pub(crate) fn slice(self, chars: &[char]) -> &[char] {
        let end = self.end.min(chars.len());
        chars.get(self.start..end).unwrap_or_default()
    }
}

impl<'de> Deserialize<'de> for CharSpan {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Pair(usize, usize),
            Named { start: usize, end: usize },
        }
        Ok(match Form::deserialize(from)? {
            Form::Pair(start, end) | Form::Named { start, end } => CharSpan { start, end },
        })
    }
}

/// An article with everything that should be found in it: a line of a gold file.
///
/// A set that was not annotated for entities or for quotations has `None` there and is not asked for them.
///
/// ```
/// use onrecord::eval::GoldRecord;
/// # fn main() -> Result<(), onrecord::Error> {
/// let line = r#"{"id": "a", "set": "mine", "text": "Ruiz said no.", "entities": [{"start": 0, "end": 4, "type": "person"}]}"#;
/// let record = GoldRecord::from_json(line)?;
/// assert_eq!(record.entities.unwrap()[0].kind, "person");
/// assert!(record.quotations.is_none());
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct GoldRecord {
    /// Names the article within its set; a number is kept as its digits.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// Names the set.
    pub set: String,
    /// The text that spans refer to.
    pub text: String,
    /// Every mention by name.
    #[serde(default)]
    pub entities: Option<Vec<GoldEntity>>,
    /// Every quotation.
    #[serde(default)]
    pub quotations: Option<Vec<GoldQuotation>>,
}

/// One mention of a person, place or organisation. Other kinds are allowed, and not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct GoldEntity {
    /// Number of the first character.
    pub start: usize,
    /// One past the number of the last character.
    pub end: usize,
    /// person, place, organisation or other.
    #[serde(rename = "type")]
    pub kind: String,
    /// The fullest name, where the set gives it.
    #[serde(default)]
    pub name: Option<String>,
}

impl GoldEntity {
    /// Where it stands.
    pub const fn span(&self) -> CharSpan {
        CharSpan::new(self.start, self.end)
    }
}

/// What one speaker says under one cue within a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct GoldQuotation {
    /// direct, mixed or indirect.
    pub kind: String,
    /// What is said.
    #[serde(default, deserialize_with = "spans")]
    pub content: Vec<CharSpan>,
    /// The words of the paragraph that name the speaker.
    #[serde(default, deserialize_with = "spans")]
    pub speaker: Vec<CharSpan>,
    /// The reporting words.
    #[serde(default, deserialize_with = "spans")]
    pub cue: Vec<CharSpan>,
    /// The fullest name; those of joint speakers parted by `; `.
    #[serde(default)]
    pub name: Option<String>,
    /// The role: `None` where the set has no roles at all, `Some(None)` where the speaker has none.
    #[serde(default, deserialize_with = "present")]
    pub role: Option<Option<String>>,
    /// The organisation, place or office that goes with the role.
    #[serde(default)]
    pub affiliation: Option<String>,
}

impl GoldRecord {
    /// Reads one line of a gold file.
    ///
    /// # Errors
    /// Where the line is no record of the form described.
    pub fn from_json(line: &str) -> Result<GoldRecord, Error> {
        serde_json::from_str(line).map_err(|e| Error::input(format!("gold record: {e}")))
    }

    /// Reads all lines of a gold file, given as text. Empty lines are left out.
    ///
    /// # Errors
    /// Names the first line that is no record.
    pub fn read(jsonl: &str) -> Result<Vec<GoldRecord>, Error> {
        let lines = jsonl.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        lines
            .map(|(i, line)| GoldRecord::from_json(line).map_err(|e| Error::input(format!("line {}: {e}", i + 1))))
            .collect()
    }

    /// Reads a gold file.
    ///
    /// # Errors
    /// Where the file cannot be read, or as [`read`](Self::read).
    pub fn load(path: impl AsRef<Path>) -> Result<Vec<GoldRecord>, Error> {
        let path = path.as_ref();
        let text = std::fs::read_to_string(path).map_err(|e| Error::io(&path.display().to_string(), e))?;
        GoldRecord::read(&text).map_err(|e| Error::input(format!("{}: {e}", path.display())))
    }
}

/// An id as text, whatever its JSON type.
pub(crate) fn id_text(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn id<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    serde_json::Value::deserialize(from).map(|v| id_text(&v))
}

/// A list of spans, or null.
fn spans<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<CharSpan>, D::Error> {
    Option::<Vec<CharSpan>>::deserialize(from).map(Option::unwrap_or_default)
}

fn present<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(from).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_of_null_is_not_a_role_left_out() {
        let read = |tail: &str| -> GoldQuotation {
            serde_json::from_str(&format!(r#"{{"kind": "direct", "content": [[0, 2]]{tail}}}"#)).expect("a quotation")
        };
        assert_eq!(read("").role, None);
        assert_eq!(read(r#", "role": null"#).role, Some(None));
        assert_eq!(read(r#", "role": "mayor""#).role, Some(Some("mayor".into())));
    }

    #[test]
    fn spans_come_as_pairs_or_with_names() {
        let spans: Vec<CharSpan> = serde_json::from_str(r#"[[1, 2], {"start": 3, "end": 4}]"#).expect("spans");
        assert_eq!(spans, [CharSpan::new(1, 2), CharSpan::new(3, 4)]);
    }

    #[test]
    fn errors_name_the_line() {
        let error = GoldRecord::read("{\"id\": 7, \"set\": \"s\", \"text\": \"\"}\n\n{}\n").unwrap_err();
        assert!(error.to_string().starts_with("line 3: gold record: missing field `id`"), "{error}");
    }

    #[test]
    fn spans_out_of_the_text_are_cut() {
        let chars: Vec<char> = "abc".chars().collect();
        assert_eq!(CharSpan::new(1, 9).slice(&chars), ['b', 'c']);
        assert!(CharSpan::new(5, 9).slice(&chars).is_empty() && CharSpan::new(2, 1).slice(&chars).is_empty());
    }
}
